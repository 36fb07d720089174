import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { Survey } from './surveys.graphql.ts';

const tones: Record<Survey['state'], Tone> = { DRAFT: 'neutral', OPEN: 'due', CLOSED: 'done' };

export function StateBadge({ state }: Pick<Survey, 'state'>) {
  const t = useText('surveys');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
