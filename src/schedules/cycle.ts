import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import type { Period } from './period.rules.ts';

/** One row of the ledger as the rules see it. What moves a due day for somebody, such as an extension, is no part of it. */
export interface Cycle {
  /** The due day that follows from the rule, and the last day on which the completion before it holds. */
  dueOn: LocalDate;
  /** The due day is the anchor and so many periods. */
  anchorOn: LocalDate;
  periods: number;
  /** From this day on a completion counts. */
  opensOn: LocalDate;
}

/** A cycle, and why it is what it is. */
export interface Planned extends Cycle {
  steps: Step[];
}

/** No cycle, and why there is none. */
export interface Unplanned {
  dueOn: null;
  steps: Step[];
}

/** How a due day came about: first the facts, then what the rule made of them. */
export const StepCode = names(
  'ASSIGNED',
  'HIRED',
  'HIRE_DAY_UNKNOWN',
  'OTHER_COMPLETED',
  'OTHER_NOT_COMPLETED',
  'ON_DAY',
  'ON_FIXED_DAY',
  'NEW_HIRE',
  'DAY_GIVEN',
  'AFTER',
  'COMPLETED',
  'COMPLETED_TOO_EARLY',
  'MISSED',
  'IN_TIME',
  'IN_GRACE',
  'LAPSED',
  'EVERY',
  'AT_LEAST',
  'WINDOW_OPENS',
);
export type StepCode = keyof typeof StepCode;

/** A fact with its day, or a part of the rule with the day it led to. */
export interface Step {
  code: StepCode;
  on?: LocalDate;
  period?: Period;
  days?: number;
  /** EVERY, ON_FIXED_DAY: the anchor that whole periods are counted from. */
  from?: LocalDate;
}
