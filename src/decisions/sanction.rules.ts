import type { Blocker } from '../cases/blocker.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Sanction, isDismissal, rank } from '../rulesets/sanction.ts';
import { type Dismissal, type Leave, dismissalBlockers } from './dismissal.rules.ts';
import { type Cut, type Wages, payCutBlockers, sumOf } from './pay-cut.rules.ts';

/** NONE and GUIDANCE are no sanctions: with them a case ends at the decision. */
export const isSanction = (sanction: Sanction): boolean => rank(sanction) > rank('GUIDANCE');

export interface DecisionFacts {
  readonly sanction: Sanction;
  /** What the work rules of the case know. */
  readonly rungs: readonly { readonly sanction: Sanction; readonly maxDays: number | null }[];
  /** The heaviest that they know for the acts that were proven. */
  readonly heaviest: Sanction;
  /** Nothing heavier since the case went back. */
  readonly ceiling: Sanction | null;
  /** Other cases that were decided for good on the same act. */
  readonly priors: readonly string[];
  readonly unpaidStandby: boolean;
  /** Two people of legal said that it is another act. */
  readonly differentAct: boolean;
  /** The company still employs them. */
  readonly employed: boolean;
}

/** Why a sanction cannot be decided, or told. */
export function decisionBlockers(facts: DecisionFacts): Blocker[] {
  const { sanction, rungs, heaviest, ceiling } = facts;
  if (!isSanction(sanction)) return [];
  const isInRules = rungs.some(rung => rung.sanction === sanction) && rank(sanction) <= rank(heaviest);
  return [
    ...(facts.employed ? [] : [{ code: 'SUBJECT_NOT_EMPLOYED' as const }]),
    ...(isInRules ? [] : [{ code: 'RUNG_NOT_IN_RULES' as const, params: { sanction } }]),
    ...(ceiling && rank(sanction) > rank(ceiling)
      ? [{ code: 'DECISION_HEAVIER' as const, params: { most: ceiling } }]
      : []),
    ...jeopardy(facts),
  ];
}

/** One act is sanctioned once (一事不再理); a stand-by without pay may have been the sanction (日通名古屋製鉄作業 名古屋地判平3.7.22). */
function jeopardy({ priors, unpaidStandby, differentAct }: DecisionFacts): Blocker[] {
  if (differentAct) return [];
  return [
    ...priors.map((prior): Blocker => ({ code: 'DOUBLE_JEOPARDY', params: { prior } })),
    ...(unpaidStandby ? [{ code: 'DOUBLE_JEOPARDY' as const, params: { standby: 'UNPAID' } }] : []),
  ];
}

/** What a sanction consists of. */
export interface Detail {
  readonly cuts: readonly Cut[];
  readonly days: number | null;
  readonly demotedTo: string | null;
  readonly dismissal: Dismissal | null;
  /** From when on it holds: the first pay day, the first day of the suspension, the day of the new rank, the end of employment. */
  readonly effectiveOn: LocalDate;
}

export interface DetailFacts {
  readonly sanction: Sanction;
  /** The number that the committee voted for, days or yen; null where it left that to the decision. */
  readonly voted: number | null;
  readonly detail: Detail;
  /** The longest suspension that the work rules know. */
  readonly maxDays: number | null;
  readonly allowsSeveral: boolean;
  readonly wages: Wages | null;
  /** When the letter reaches the subject, as planned or as it was. */
  readonly reachedOn: LocalDate;
  readonly leaves: readonly Leave[];
}

/** Why the parts of a sanction cannot be as they are. */
export function detailBlockers(facts: DetailFacts): Blocker[] {
  const { sanction, voted, detail, maxDays, wages, reachedOn, leaves } = facts;
  const { cuts, days, dismissal, effectiveOn } = detail;
  const amount = sanction === 'PAY_CUT' ? sumOf(cuts) : days;
  return [
    ...combined(facts),
    ...(missing(sanction, detail) ? [{ code: 'SANCTION_DETAIL_MISSING' as const }] : []),
    ...(sanction === 'PAY_CUT' && cuts.length > 0 ? payCutBlockers(cuts, wages) : []),
    ...(sanction === 'SUSPENSION' && days !== null && maxDays !== null && days > maxDays
      ? [{ code: 'SUSPENSION_TOO_LONG' as const, params: { maxDays } }]
      : []),
    ...(voted !== null && amount !== null && amount > voted
      ? [{ code: 'DECISION_HEAVIER' as const, params: { most: voted } }]
      : []),
    ...(isDismissal(sanction) && dismissal ? dismissalBlockers({ reachedOn, effectiveOn, dismissal, leaves }) : []),
  ];
}

/** One sanction, and not parts of another one beside it, unless the rules allow several at once (併科). */
function combined({ sanction, detail, allowsSeveral }: DetailFacts): Blocker[] {
  const parts: [Sanction, boolean][] = [
    ['PAY_CUT', detail.cuts.length > 0],
    ['SUSPENSION', detail.days !== null],
    ['DEMOTION', detail.demotedTo !== null],
  ];
  const beside = parts.filter(([part, isThere]) => isThere && part !== sanction).map(([part]) => part);
  const isDismissed = detail.dismissal !== null && !isDismissal(sanction);
  // heavier than what was decided is never beside it
  const wrong = beside.find(part => !allowsSeveral || rank(part) > rank(sanction));
  const first = isDismissed ? 'DISMISSAL' : wrong;
  return first ? [{ code: 'RUNG_NOT_IN_RULES', params: { sanction: first } }] : [];
}

const missing = (sanction: Sanction, { cuts, days, demotedTo, dismissal }: Detail): boolean =>
  (sanction === 'PAY_CUT' && cuts.length === 0) ||
  (sanction === 'SUSPENSION' && days === null) ||
  (sanction === 'DEMOTION' && demotedTo === null) ||
  (isDismissal(sanction) && dismissal === null);
