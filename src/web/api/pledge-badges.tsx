import { useText } from '../text/index.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { graphql } from './graphql.ts';

type State = ReturnType<typeof graphql.scalar<'PledgeState'>>;
type Breach = ReturnType<typeof graphql.scalar<'PledgeBreach'>>;

const toneOf: Record<State, Tone> = {
  IN_FORCE: 'done',
  RELEASED: 'neutral',
  SUPERSEDED: 'neutral',
  EXPIRED: 'neutral',
};

/** Whether it still binds, and whether it was kept. */
export function PledgeBadges({ pledge: { state, breach } }: { pledge: { state: State; breach: Breach } }) {
  const t = useText('pledges');
  return (
    <span className="badges">
      <Badge tone={toneOf[state]}>{t(`states.${state}`)}</Badge>{' '}
      {breach !== 'NONE' && <Badge tone={breach === 'FOUND' ? 'overdue' : 'warn'}>{t(`breaches.${breach}`)}</Badge>}
    </span>
  );
}
