import type { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import type { Period } from './period.rules.ts';

/** What the first due day is counted from. */
export const FirstDueBasis = names('ON_DAY', 'ON_FIXED_DAY', 'AFTER_HIRE', 'AFTER_ASSIGNMENT', 'AFTER_COMPLETION');
export type FirstDueBasis = keyof typeof FirstDueBasis;

export interface FirstDue {
  basis: FirstDueBasis;
  /** ON_DAY: this one, for everybody. */
  on?: LocalDate | null | undefined;
  /** AFTER_…: so much later. */
  period?: Period | null | undefined;
  /** AFTER_COMPLETION of this activity. */
  activityKind?: ActivityKind | null | undefined;
  activityId?: string | null | undefined;
}

/** What the next due day is counted from. */
export const RecurrenceMode = names('FROM_COMPLETION', 'FROM_EXPIRY', 'FIXED_DAY');
export type RecurrenceMode = keyof typeof RecurrenceMode;

export interface Recurrence {
  mode: RecurrenceMode;
  /** The active period: how long a completion holds, or how far fixed days lie apart. */
  every: Period;
  /** The renewal window: so long before the due day the next cycle opens. */
  window: Period;
  /** FROM_EXPIRY: a completion up to so many days late still renews from the expiry; none means none. */
  graceDays?: number | null | undefined;
  /** FIXED_DAY: one of the fixed days; the others lie whole periods from it. */
  anchorOn?: LocalDate | null | undefined;
  /** FIXED_DAY: the minimum active period from a completion to the fixed day it leads to; without one the window decides. */
  atLeast?: Period | null | undefined;
}

/** By when somebody owes an activity, and when again; only one without `scheduleProblems` is ever used. */
export interface Schedule {
  /** From this day on it is owed; who is hired later is a new hire. */
  startsOn: LocalDate;
  firstDue: FirstDue;
  /** ON_DAY, ON_FIXED_DAY: new hires are first due so many days after joining instead; none means like everybody. */
  newHiresWithin?: number | null | undefined;
  /** None means once. */
  recurrence?: Recurrence | null | undefined;
}
