import { Clock } from '../kernel/clock.ts';
import { fiscalYearOf } from '../kernel/fiscal-year.ts';
import { type LocalDate, dayOf } from '../kernel/local-date.ts';

/** The organisation's days: its zone and its fiscal year. */
export class Calendar {
  constructor(
    private readonly clock: Clock,
    readonly timeZone: string,
    private readonly fiscalYearFirstMonth: number,
  ) {}

  today(): LocalDate {
    return this.dayOf(this.clock.now());
  }

  dayOf(instant: Date): LocalDate {
    return dayOf(instant, this.timeZone);
  }

  fiscalYear(day = this.today()): number {
    return fiscalYearOf(day, this.fiscalYearFirstMonth);
  }
}
