import type { LocalDate } from './local-date.ts';

/** From one day until another, both included; open while no last day is known. */
export interface DaySpan {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export const includes = ({ from, until }: DaySpan, day: LocalDate): boolean =>
  from <= day && (until === null || day <= until);

/** Whether two spans have a day in common. */
export const meet = (one: DaySpan, other: DaySpan): boolean => startsBy(one, other) && startsBy(other, one);

const startsBy = ({ from }: DaySpan, { until }: DaySpan): boolean => until === null || from <= until;
