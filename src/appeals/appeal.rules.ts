import type { Blocker } from '../cases/blocker.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';
import { AppealResult, type Opinion, type Original, ReturnTo } from './appeal.ts';

/** Those of which there can be more or less. */
const hasAmount = (sanction: Sanction | null): boolean => sanction === 'PAY_CUT' || sanction === 'SUSPENSION';

/** Whether an opinion is heavier than what the appeal is against (不利益変更の禁止, 民訴法304条の考え方; to be confirmed by counsel). */
export function isWorse(original: Original, { result, sanction, amount }: Opinion): boolean {
  if (result !== 'LIGHTEN' || sanction === null) return false;
  const heavier = rank(sanction) - rank(original.sanction);
  return heavier > 0 || (heavier === 0 && (amount ?? 0) > (original.amount ?? Infinity));
}

/** Which field of an opinion does not fit its result; null when all do. */
export function misfit(
  original: Original,
  { result, sanction, amount, returnTo }: Opinion,
): { field: string; rule: string } | null {
  if ((result === 'LIGHTEN') !== (sanction !== null)) return { field: 'sanction', rule: 'belongsToLighten' };
  if ((result === 'REMAND') !== (returnTo !== null)) return { field: 'returnTo', rule: 'belongsToRemand' };
  if (hasAmount(sanction) !== (amount !== null)) return { field: 'amount', rule: 'belongsToPayCutOrSuspension' };
  if (
    sanction !== null &&
    rank(sanction) === rank(original.sanction) &&
    (amount === null || original.amount === null || amount >= original.amount)
  )
    return { field: 'sanction', rule: 'lighterThanTheDecision' };
  return null;
}

/** A pay cut can only become a smaller one: how much a month bears was counted for the decision and for nothing else (労基法91条). */
export const isUncounted = (original: Original, { sanction }: Opinion): boolean =>
  sanction === 'PAY_CUT' && original.sanction !== 'PAY_CUT';

/** How hard on the subject, to be compared from the first number on: the result, the sanction and its number, how little is done again. */
const hardness = ({ result, sanction, amount, returnTo }: Opinion): number[] => [
  -listOf(AppealResult).indexOf(result),
  sanction ? rank(sanction) : 0,
  amount ?? 0,
  returnTo ? -listOf(ReturnTo).indexOf(returnTo) : 0,
];

/** Above 0 when the first one is harder on the subject. */
export function harder(one: Opinion, other: Opinion): number {
  const [a, b] = [hardness(one), hardness(other)];
  return a.map((n, i) => n - b[i]!).find(difference => difference !== 0) ?? 0;
}

/**
 * What a panel decides: the opinions are counted from the hardest on until they are a majority of the panel (the method of 裁判所法77条2項2号, as for the
 * sanction itself). It cannot tie, and an even panel comes to the milder half.
 */
export function decisionOf(opinions: readonly Opinion[]): Opinion {
  const decisive = opinions.toSorted((a, b) => harder(b, a))[Math.floor(opinions.length / 2)];
  if (!decisive) throw new RangeError('a panel without opinions decides nothing');
  return decisive;
}

export interface WindowFacts {
  readonly today: LocalDate;
  /** The last day on which it may be filed. */
  readonly until: LocalDate | null;
}

/** Whether an appeal still comes in time. */
export const isInTime = ({ today, until }: WindowFacts): boolean => until !== null && today <= until;

/** A decision becomes final once nobody can appeal in time any more. */
export const windowBlockers = (facts: WindowFacts): Blocker[] =>
  facts.until === null || isInTime(facts)
    ? [{ code: 'APPEAL_WINDOW_OPEN', params: facts.until ? { until: facts.until } : {} }]
    : [];
