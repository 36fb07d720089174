import type { LocalDate } from './local-date.ts';

/** The fiscal year a day falls in, named by the year it starts: with April as first month, 2027-03-31 is in 2026. */
export function fiscalYearOf(day: LocalDate, firstMonth = 4): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month >= firstMonth ? year : year - 1;
}
