import type { Standing } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';

const tones = { DONE: 'done', DUE: 'due', OVERDUE: 'overdue' } as const;

export function StandingBadge({ standing }: { standing: Standing }) {
  const tWords = useText('words');
  return <Badge tone={tones[standing]}>{tWords(`standing.${standing}`)}</Badge>;
}
