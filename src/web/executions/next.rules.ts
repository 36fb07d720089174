import type { ExecutedCase } from './executions.graphql.ts';

const waiting = ['DECIDED', 'LETTER_APPROVED', 'DELIVERED', 'APPEAL_WINDOW', 'APPEAL_REVIEW', 'SUSPENDED'] as const;
const over = ['CLOSED', 'RETENTION', 'PURGED', 'ANNULLED', 'NO_SANCTION', 'WITHDRAWN', 'CONVERTED'] as const;

export type Waiting = (typeof waiting)[number] | 'over' | 'other';

/** What HR waits for while there is nothing for them to do. */
export const waitOf = (state: ExecutedCase['state']): Waiting =>
  waiting.find(each => each === state) ?? (over.some(each => each === state) ? 'over' : 'other');

type Shown = Pick<ExecutedCase['executionItems'][number], 'done'>;

export const openCount = (items: readonly Shown[]): number => items.filter(({ done }) => !done).length;

/** As it holds now: an appeal may have made it lighter. */
export const isPayCut = ({ decision, appeal }: Pick<ExecutedCase, 'decision' | 'appeal'>): boolean =>
  (appeal?.sanction ?? decision?.sanction) === 'PAY_CUT';
