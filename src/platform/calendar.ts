import holidays from '@holiday-jp/holiday_jp';

import {
  businessDayFrom,
  businessDayUntil,
  businessDaysBetween,
  isBusinessDay,
  isYearEnd,
  plusBusinessDays,
} from '../kernel/business-day.rules.ts';
import { Clock } from '../kernel/clock.ts';
import { fiscalYearOf } from '../kernel/fiscal-year.ts';
import { type LocalDate, dayOf } from '../kernel/local-date.ts';

export interface CalendarSettings {
  timeZone: string;
  fiscalYearFirstMonth: number;
  /** Days on which this company does not work, besides weekends and the national holidays. */
  holidays?: readonly LocalDate[];
  /** National holidays on which this company works. */
  workdays?: readonly LocalDate[];
  /** Whether the company is closed from 29 December to 3 January. */
  closedAtYearEnd: boolean;
}

/** The organisation's days: its zone, its fiscal year, and on which of them it works. */
export class Calendar {
  readonly timeZone: string;
  private readonly closed: ReadonlySet<LocalDate>;
  private readonly open: ReadonlySet<LocalDate>;

  constructor(
    private readonly clock: Clock,
    private readonly settings: CalendarSettings,
  ) {
    this.timeZone = settings.timeZone;
    this.closed = new Set(settings.holidays);
    this.open = new Set(settings.workdays);
  }

  today(): LocalDate {
    return this.dayOf(this.clock.now());
  }

  dayOf(instant: Date): LocalDate {
    return dayOf(instant, this.timeZone);
  }

  get fiscalYearFirstMonth(): number {
    return this.settings.fiscalYearFirstMonth;
  }

  fiscalYear(day = this.today()): number {
    return fiscalYearOf(day, this.settings.fiscalYearFirstMonth);
  }

  isBusinessDay(day: LocalDate): boolean {
    return isBusinessDay(day, this.isHoliday);
  }

  /** The day itself when people work on it, else the first such day after it. */
  businessDayFrom(day: LocalDate): LocalDate {
    return businessDayFrom(day, this.isHoliday);
  }

  /** The day itself when people work on it, else the last such day before it. */
  businessDayUntil(day: LocalDate): LocalDate {
    return businessDayUntil(day, this.isHoliday);
  }

  /** The nth business day after a day; before it, when n is negative. */
  plusBusinessDays(day: LocalDate, n: number): LocalDate {
    return plusBusinessDays(day, n, this.isHoliday);
  }

  /** How many business days lie after one day, up to and including another. */
  businessDaysBetween(from: LocalDate, to: LocalDate): number {
    return businessDaysBetween(from, to, this.isHoliday);
  }

  /** The company's own days come first; the national holidays are known from 1970 to 2050. */
  private readonly isHoliday = (day: LocalDate): boolean =>
    this.closed.has(day) ||
    (!this.open.has(day) &&
      (Object.hasOwn(holidays.holidays, day) || (this.settings.closedAtYearEnd && isYearEnd(day))));
}
