import { type LocalDate, daysBetween, parseLocalDate, plusMonths } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import type { Period } from './period.rules.ts';
import type { Schedule } from './schedule.ts';

/** A day of every year; 29 February is the 28th in years without it. */
export interface MonthDay {
  month: number;
  day: number;
}

interface FiscalYear {
  /** The first month of the fiscal year, 1 to 12. */
  firstMonth: number;
  doneBy: MonthDay;
  newHiresWithin: number | null;
  today: LocalDate;
}

interface Campaign {
  dueOn: LocalDate;
  newHiresWithin?: number | null | undefined;
  today: LocalDate;
}

/**
 * Once in every fiscal year: the window opens with the year and closes on the day by which it must be done, and
 * whatever is completed from one opening to the next counts for the year in which it is completed.
 */
export function fiscalYearSchedule({ firstMonth, doneBy, newHiresWithin, today }: FiscalYear): Schedule {
  if (dayIn(leapYear, doneBy) === null) refuseField('day', 'isDayOfMonth');
  return {
    startsOn: today,
    firstDue: { basis: 'ON_FIXED_DAY' },
    newHiresWithin,
    recurrence: {
      mode: 'FIXED_DAY',
      every: year,
      window: windowOf(firstMonth, doneBy),
      anchorOn: firstFrom(today, doneBy),
    },
  };
}

/** Once, by one day, for everybody. */
export const campaignSchedule = ({ dueOn, newHiresWithin = null, today }: Campaign): Schedule => ({
  startsOn: today,
  firstDue: { basis: 'ON_DAY', on: dueOn },
  newHiresWithin,
  recurrence: null,
});

/** It has every day that any year has. */
const leapYear = 2024;
const year: Period = { count: 1, unit: 'YEAR' };

/** From the first day of the fiscal year on; a day later where a leap day lies between, never in the year before. */
function windowOf(firstMonth: number, doneBy: MonthDay): Period {
  const start = dayIn(2025, { month: firstMonth, day: 1 })!;
  const end = plusMonths(dayIn(leapYear, doneBy)!, doneBy.month < firstMonth ? 24 : 12);
  const count = daysBetween(start, end);
  return count === 364 ? year : { count: Math.max(1, count), unit: 'DAY' };
}

/** The first one from today; 29 February may be eight years away. */
function firstFrom(today: LocalDate, doneBy: MonthDay): LocalDate {
  const years = Array.from({ length: 9 }, (_, ahead) => Number(today.slice(0, 4)) + ahead);
  return years.map(year => dayIn(year, doneBy)).find(day => day !== null && day >= today)!;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const dayIn = (year: number, { month, day }: MonthDay): LocalDate | null =>
  parseLocalDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
