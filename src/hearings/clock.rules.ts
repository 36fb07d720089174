import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import type { RuleSource } from '../kernel/rule-sources.ts';
import { type Days, appealUntil, commentUntil, earliestHearing, latestPostponed } from './deadline.rules.ts';

/** Which day of a case is meant: HEARING_EARLIEST and HEARING come, the others end. */
export const CaseClockKind = names('HEARING_EARLIEST', 'HEARING', 'POSTPONEMENT', 'COMMENT', 'PAUSE_REVIEW', 'APPEAL');
export type CaseClockKind = keyof typeof CaseClockKind;

/** A day that a rule makes of another one. */
export interface CaseClock {
  readonly kind: CaseClockKind;
  /** What it is counted from; null where somebody chose the day. */
  readonly from: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly days: number | null;
  /** Whether only days on which people work are counted. */
  readonly businessDays: boolean;
  readonly source: RuleSource;
}

const clockSources: Readonly<Record<CaseClockKind, RuleSource>> = {
  HEARING_EARLIEST: {
    ja: '委員会規程の通知期間(下限3日)、初日不算入(民法140条)',
    en: 'Notice days of the committee rules (3 at least); the first day does not count (Civil Code, art. 140)',
    confirmed: false,
  },
  HEARING: {
    ja: '弁明の機会の付与通知で定めた日',
    en: 'The day that the notice of hearing names',
    confirmed: true,
  },
  POSTPONEMENT: {
    ja: '委員会規程: 延期は一度、5営業日まで(Acasの指針を参考)',
    en: 'Committee rules: one postponement of up to five business days (after Acas)',
    confirmed: false,
  },
  COMMENT: {
    ja: '委員会規程: 弁明の記録への意見(既定: 5営業日)',
    en: 'Committee rules: comments on the record of the hearing (by default five business days)',
    confirmed: false,
  },
  PAUSE_REVIEW: {
    ja: '委員会規程: 停止は30日以内に見直す。ネスレ日本事件(最判平18.10.6)',
    en: 'Committee rules: a pause is looked at again within 30 days; Nestlé Japan (Supreme Court, 6 Oct 2006)',
    confirmed: false,
  },
  APPEAL: {
    ja: '委員会規程の不服申立期間(既定: 14日)。最終日が休日なら翌営業日(民法142条の考え方)',
    en: 'The window of the committee rules (by default 14 days); it never ends on a closed day (after the Civil Code, art. 142)',
    confirmed: false,
  },
};

export interface ClockFacts {
  /** Of the last notice, while its hearing is still to come. */
  readonly notice: {
    readonly deliveredOn: LocalDate | null;
    readonly plannedOn: LocalDate;
    readonly hearingOn: LocalDate;
    readonly waived: boolean;
    readonly moved: boolean;
  } | null;
  /** When the record was offered that nobody commented on yet. */
  readonly offeredOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  /** When the letter reached the subject, while they may still appeal. */
  readonly letterOn: LocalDate | null;
  readonly noticeDays: number;
  readonly postponementDays: number;
  readonly commentDays: number;
  readonly appealDays: number;
}

/** What is due in a case, the next day first. */
export function clocksOf(facts: ClockFacts, company: Days): CaseClock[] {
  const { notice, offeredOn, reviewOn, letterOn, noticeDays, postponementDays, commentDays, appealDays } = facts;
  const all: CaseClock[] = [];
  const add = (clock: Omit<CaseClock, 'source' | 'businessDays'> & { businessDays?: boolean }) =>
    all.push({ businessDays: false, ...clock, source: clockSources[clock.kind] });
  if (notice) {
    const { deliveredOn, plannedOn, hearingOn, waived, moved } = notice;
    if (deliveredOn && !waived) {
      const dueOn = earliestHearing(deliveredOn, noticeDays);
      add({ kind: 'HEARING_EARLIEST', from: deliveredOn, dueOn, days: noticeDays });
    }
    add({ kind: 'HEARING', from: null, dueOn: hearingOn, days: null });
    const dueOn = latestPostponed(plannedOn, postponementDays, company);
    if (!moved) add({ kind: 'POSTPONEMENT', from: plannedOn, dueOn, days: postponementDays, businessDays: true });
  }
  if (offeredOn) {
    const dueOn = commentUntil(offeredOn, commentDays, company);
    add({ kind: 'COMMENT', from: offeredOn, dueOn, days: commentDays, businessDays: true });
  }
  if (letterOn) {
    const dueOn = appealUntil(letterOn, appealDays, company);
    add({ kind: 'APPEAL', from: letterOn, dueOn, days: appealDays });
  }
  if (reviewOn) add({ kind: 'PAUSE_REVIEW', from: null, dueOn: reviewOn, days: null });
  return inOrder(all);
}

export const inOrder = (clocks: readonly CaseClock[]): CaseClock[] =>
  clocks.toSorted((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
