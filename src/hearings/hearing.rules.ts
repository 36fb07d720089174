import type { Blocker } from '../cases/blocker.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { rank } from '../rulesets/sanction.ts';
import { commentUntil, type Days, earliestHearing } from './deadline.rules.ts';
import type { HearingOutcome } from './hearing.ts';

interface Planned {
  readonly deliveredOn: LocalDate;
  readonly hearingOn: LocalDate;
  readonly noticeDays: number;
  readonly maximum: Sanction;
  /** Of the ladder in force at the act. */
  readonly ladder: readonly Sanction[];
  /** The heaviest that the offences allow, and what the case can come to at all. */
  readonly heaviest: Sanction;
  readonly ceiling: Sanction | null;
}

/** What keeps a notice from being served as it is planned: too little time to prepare, or a sanction that the rules do not know (フジ興産 最判平15.10.10). */
export function noticeBlockers({
  deliveredOn,
  hearingOn,
  noticeDays,
  maximum,
  ladder,
  heaviest,
  ceiling,
}: Planned): Blocker[] {
  const earliest = earliestHearing(deliveredOn, noticeDays);
  return [
    ...(hearingOn < earliest ? [{ code: 'NOTICE_SHORT' as const, params: { minDays: noticeDays, earliest } }] : []),
    ...(!ladder.includes(maximum) || rank(maximum) > Math.min(rank(heaviest), rank(ceiling ?? heaviest))
      ? [{ code: 'RUNG_NOT_IN_RULES' as const, params: { sanction: maximum } }]
      : []),
  ];
}

interface Served {
  readonly deliveredOn: LocalDate | null;
  readonly noticeDays: number;
  readonly waived: boolean;
  readonly today: LocalDate;
}

/** Nobody is heard before they had their days, unless they gave them up in writing themselves. */
export function openBlockers({ deliveredOn, noticeDays, waived, today }: Served): Blocker[] {
  if (deliveredOn === null) return [{ code: 'NOTICE_UNDELIVERED' }];
  const earliest = earliestHearing(deliveredOn, noticeDays);
  return waived || today >= earliest ? [] : [{ code: 'NOTICE_SHORT', params: { minDays: noticeDays, earliest } }];
}

interface Recorded {
  /** Of the hearing that the last notice called for; null while nothing is recorded. */
  readonly outcome: HearingOutcome | null;
  readonly recordedOn: LocalDate | null;
  readonly commented: boolean;
  readonly commentDays: number;
  readonly today: LocalDate;
}

/** Before anything is voted on, somebody was heard, or had every chance to be. Counsel must confirm that it is asked for always. */
export const hearingBlockers = ({ outcome }: Pick<Recorded, 'outcome'>): Blocker[] =>
  outcome === null ? [{ code: 'NO_HEARING' }] : [];

/** A hearing closes once the subject said what they think of its record, or let the days pass. */
export function closeBlockers(facts: Recorded, company: Days): Blocker[] {
  const { outcome, recordedOn, commented, commentDays, today } = facts;
  if (outcome === null || recordedOn === null) return hearingBlockers(facts);
  const until = commentUntil(recordedOn, commentDays, company);
  return commented || today > until ? [] : [{ code: 'RECORD_NOT_OFFERED', params: { until } }];
}

interface Claimed {
  readonly outcome: HearingOutcome;
  readonly subjectPresent: boolean;
  readonly statements: number;
  /** Notices of the same grounds that reached the subject and whose time has passed without anybody being heard. */
  readonly missed: number;
  /** They said themselves that they do not want to be heard. */
  readonly renounced: boolean;
}

/** What an outcome rests on: nobody is said to have been heard who was not. */
export function outcomeBlockers({ outcome, subjectPresent, statements, missed, renounced }: Claimed): Blocker[] {
  if (outcome === 'ORAL_HELD' && !subjectPresent) return [{ code: 'OUTCOME_UNFOUNDED', params: { outcome } }];
  if (outcome === 'WRITTEN_RECEIVED' && statements === 0) return [{ code: 'OUTCOME_UNFOUNDED', params: { outcome } }];
  if (outcome === 'WAIVED_IN_WRITING' && !renounced) return [{ code: 'OUTCOME_UNFOUNDED', params: { outcome } }];
  return outcome === 'NO_SHOW' && missed < 2 ? [{ code: 'NO_SHOW_ONCE', params: { missed } }] : [];
}

interface Given {
  readonly number: number;
  readonly allegations: readonly number[];
  readonly deliveredOn: LocalDate | null;
  readonly heldFrom: Date;
  /** Somebody was heard on it. */
  readonly heard: boolean;
}

/** How many hearings the subject missed on the grounds of the last notice: those that they were told of in time. */
export function missedOf(notices: readonly Given[], now: Date): number {
  const grounds = JSON.stringify(notices.at(-1)?.allegations ?? []);
  return notices.filter(
    ({ allegations, deliveredOn, heldFrom, heard }) =>
      JSON.stringify(allegations) === grounds && deliveredOn !== null && heldFrom <= now && !heard,
  ).length;
}
