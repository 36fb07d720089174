import type { ExecutedCase } from './executions.graphql.ts';

const waiting = ['DECIDED', 'LETTER_APPROVED', 'DELIVERED', 'APPEAL_WINDOW', 'APPEAL_REVIEW', 'SUSPENDED'] as const;
const over = ['CLOSED', 'RETENTION', 'PURGED', 'ANNULLED', 'NO_SANCTION', 'WITHDRAWN', 'CONVERTED'] as const;

export type Waiting = (typeof waiting)[number] | 'over' | 'other' | 'advice' | 'wages' | 'lateAppeal' | 'appealLetter';

type Facts = Pick<ExecutedCase, 'state' | 'decision' | 'appeal' | 'payData'>;

/** What HR waits for while there is nothing for them to begin; null: they may. */
export function waitOf({ state, decision, appeal, payData }: Facts): Waiting | null {
  if (state === 'FINAL' && appeal?.state === 'WAITING') return 'lateAppeal';
  if (state === 'FINAL' && appeal?.result) return appeal.deliveredOn ? null : 'appealLetter';
  if (state === 'FINAL') return null;
  if (state === 'DECIDED' && decision?.isAdvice) return 'advice';
  if ((state === 'DECIDED' || state === 'LETTER_APPROVED') && isPayCut({ decision, appeal }) && !payData)
    return 'wages';
  return waiting.find(each => each === state) ?? (over.some(each => each === state) ? 'over' : 'other');
}

type Shown = Pick<ExecutedCase['executionItems'][number], 'done'>;

export const openCount = (items: readonly Shown[]): number => items.filter(({ done }) => !done).length;

/** As it holds now: an appeal may have made it lighter. */
export const isPayCut = ({ decision, appeal }: Pick<ExecutedCase, 'decision' | 'appeal'>): boolean =>
  (appeal?.sanction ?? decision?.sanction) === 'PAY_CUT';
