import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { CaseState } from './case-states.ts';

const tones: Partial<Record<CaseState, Tone>> = {
  CLOSED: 'done',
  SUSPENDED: 'warn',
  REMANDED: 'warn',
  REFERRED: 'due',
  NOT_ADMITTED: 'neutral',
};

export function StateBadge({ state }: { state: CaseState }) {
  const t = useText('cases');
  return <Badge tone={tones[state] ?? 'neutral'}>{t(`states.${state}`)}</Badge>;
}
