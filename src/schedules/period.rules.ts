import { type LocalDate, daysBetween, plusDays, plusMonths } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

export const PeriodUnit = names('DAY', 'WEEK', 'MONTH', 'YEAR');
export type PeriodUnit = keyof typeof PeriodUnit;

/** A length of civil time; the day it is counted from does not count, so one year from 2019-04-01 ends with 2020-04-01. */
export interface Period {
  count: number;
  unit: PeriodUnit;
}

const steps = {
  DAY: plusDays,
  WEEK: (day: LocalDate, weeks: number) => plusDays(day, weeks * 7),
  MONTH: plusMonths,
  YEAR: (day: LocalDate, years: number) => plusMonths(day, years * 12),
};

/** The day so many periods later, in one stride: stride by stride 31 January would become the 28th for ever. */
export const plus = (day: LocalDate, { count, unit }: Period, times = 1): LocalDate => steps[unit](day, count * times);

export const minus = (day: LocalDate, period: Period): LocalDate => plus(day, period, -1);

export const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** The first of each month from one leap year to the next: no period is shorter or longer than from one of these. */
const starts = Array.from({ length: 48 }, (_, months) => plusMonths('2024-01-01' as LocalDate, months));

/** Whether something holds from whatever day it is counted. */
export const fromAnyDay = (holds: (start: LocalDate) => boolean): boolean => starts.every(holds);

/** The most days a period can have. */
export const longest = (period: Period): number =>
  Math.max(...starts.map(start => daysBetween(start, plus(start, period))));
