import { type LocalDate, plusDays } from './local-date.ts';

/** On which days nobody works, weekends apart. */
export type IsHoliday = (day: LocalDate) => boolean;

/** A day from Monday to Friday that is no holiday. */
export const isBusinessDay = (day: LocalDate, isHoliday: IsHoliday): boolean => !isWeekend(day) && !isHoliday(day);

/** The day itself when it is a business day, else the first one after it. */
export function businessDayFrom(day: LocalDate, isHoliday: IsHoliday): LocalDate {
  let found = day;
  while (!isBusinessDay(found, isHoliday)) found = plusDays(found, 1);
  return found;
}

/** The day itself when it is a business day, else the last one before it. */
export function businessDayUntil(day: LocalDate, isHoliday: IsHoliday): LocalDate {
  let found = day;
  while (!isBusinessDay(found, isHoliday)) found = plusDays(found, -1);
  return found;
}

/** The nth business day after a day (before it, when n is negative), which itself does not count (Civil Code, article 140). */
export function plusBusinessDays(day: LocalDate, n: number, isHoliday: IsHoliday): LocalDate {
  const step = Math.sign(n);
  const next = step < 0 ? businessDayUntil : businessDayFrom;
  let found = day;
  for (let left = Math.abs(n); left > 0; left--) found = next(plusDays(found, step), isHoliday);
  return found;
}

/** How many business days lie after one day, up to and including another; 0 when it does not lie after it. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, isHoliday: IsHoliday): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isBusinessDay(day, isHoliday)) count++;
  return count;
}

/** 29 December to 3 January, on which offices are closed (Act on Holidays of Administrative Organs, article 1). */
export const isYearEnd = (day: LocalDate): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
