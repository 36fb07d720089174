import type { ResultOf } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import type { BallotsDocument } from './committee.graphql.ts';
import { useRung } from '../decisions/use-rung.ts';

export type Choice = ResultOf<typeof BallotsDocument>['ballots'][number]['choice'];

/** What a ballot says, in words. */
export function useChoice(): (choice: Choice, amount?: number | null) => string {
  const t = useText('deliberations');
  const rung = useRung();
  return (choice, amount) => {
    if (choice === 'PROVEN' || choice === 'NOT_PROVEN') return t(`findings.${choice}`);
    return choice === 'ABSTAIN' ? '' : rung(choice, amount);
  };
}
