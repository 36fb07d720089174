import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import type { Blocker } from './blocker.ts';

/** What the rules read of an allegation. */
export interface Alleged {
  readonly seq: number;
  readonly conductFrom: LocalDate;
  readonly offence: string;
  /** The work rules in force on the day of the act; null for none. */
  readonly rules: { readonly madeKnownOn: LocalDate | null; readonly offences: readonly string[] } | null;
  /** The number of another case that ended with a decision on this same act; null for none. */
  readonly prior: string | null;
}

export interface AdmissionFacts {
  readonly today: LocalDate;
  readonly knownOn: LocalDate;
  readonly delayExplained: boolean;
  readonly sanctions: boolean;
  readonly committeeRules: boolean;
  readonly allegations: readonly Alleged[];
  /** Two people said that it is another act than the one that was decided. */
  readonly differentAct: boolean;
  /** The subject stood by without pay for it: that was the sanction (日通名古屋製鉄作業 名古屋地判平3.7.22). */
  readonly unpaidStandby: boolean;
}

/** So many days after a department knew of it, the delay must be explained (ネスレ日本 最判平18.10.6: seven years were too long). */
export const delayDays = 365;

/** Whether an act can be brought before the committee: a rule in force and made known before it, not decided before, not too long ago without a reason. */
export function admissionBlockers(facts: AdmissionFacts): Blocker[] {
  const { allegations, today, knownOn, delayExplained, sanctions } = facts;
  const days = daysBetween(knownOn, today);
  return [
    ...(allegations.length === 0 ? [{ code: 'ALLEGATION_MISSING' as const }] : []),
    ...(sanctions ? allegations.flatMap(ruleBlockers) : []),
    ...(sanctions && !facts.committeeRules
      ? [{ code: 'RULE_NOT_IN_FORCE' as const, params: { kind: 'COMMITTEE_RULES' } }]
      : []),
    ...(sanctions ? jeopardyBlockers(facts) : []),
    ...(days > delayDays && !delayExplained ? [{ code: 'DELAY_UNEXPLAINED' as const, params: { days } }] : []),
  ];
}

function ruleBlockers({ seq, conductFrom, offence, rules }: Alleged): Blocker[] {
  const about = { allegation: seq, day: conductFrom };
  if (!rules || !rules.offences.includes(offence))
    return [{ code: 'RULE_NOT_IN_FORCE', params: { ...about, offence } }];
  const known = rules.madeKnownOn !== null && rules.madeKnownOn <= conductFrom;
  return known ? [] : [{ code: 'RULE_NOT_MADE_KNOWN', params: about }];
}

/** One act is sanctioned once (一事不再理). */
export function jeopardyBlockers({ allegations, differentAct, unpaidStandby }: AdmissionFacts): Blocker[] {
  if (differentAct) return [];
  const decided = allegations
    .filter(({ prior }) => prior !== null)
    .map(({ seq, prior }): Blocker => ({ code: 'DOUBLE_JEOPARDY', params: { allegation: seq, prior } }));
  return unpaidStandby ? [...decided, { code: 'DOUBLE_JEOPARDY', params: { standby: 'UNPAID' } }] : decided;
}
