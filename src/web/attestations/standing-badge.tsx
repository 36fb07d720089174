import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { MySignature } from './attestations.graphql.ts';

const tones: Record<MySignature['standing'], Tone> = {
  COUNTS: 'done',
  NOT_YET: 'due',
  WAITING: 'warn',
  ASKED_AGAIN: 'warn',
  MISMATCH: 'overdue',
  SUPERSEDED: 'neutral',
};

export function StandingBadge({ standing }: { standing: MySignature['standing'] }) {
  const t = useText('attestations');
  return <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>;
}
