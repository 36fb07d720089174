import { type LocalDate, plusDays } from './local-date.ts';

/** The fiscal year a day falls in, named by the year it starts: with April as first month, 2027-03-31 is in 2026. */
export function fiscalYearOf(day: LocalDate, firstMonth = 4): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month >= firstMonth ? year : year - 1;
}

/** The last day of a fiscal year: with April as first month, of 2026 it is 2027-03-31. */
export function lastDayOfFiscalYear(year: number, firstMonth = 4): LocalDate {
  return plusDays(`${year + 1}-${String(firstMonth).padStart(2, '0')}-01` as LocalDate, -1);
}
