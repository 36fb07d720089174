import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { Band } from './question-bank.search.ts';

const tones: Record<Band, Tone> = {
  NEGATIVE: 'overdue',
  TOO_HARD: 'warn',
  TOO_EASY: 'warn',
  FINE: 'done',
  TOO_FEW: 'neutral',
};

export function BandBadge({ band }: { band: Band }) {
  const t = useText('courses');
  return <Badge tone={tones[band]}>{t(`band.${band}`)}</Badge>;
}
