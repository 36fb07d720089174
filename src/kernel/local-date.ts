import { Temporal } from 'temporal-polyfill';

/** A civil day, `YYYY-MM-DD`, without a zone. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** The days that Shinrai can store and print; a typing slip such as the year 20225 falls outside. */
export const firstDay = '1900-01-01' as LocalDate;
export const lastDay = '2199-12-31' as LocalDate;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** The day, or null when the text is not an existing day between 1900-01-01 and 2199-12-31. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!shape.test(text) || text < firstDay || text > lastDay) return null;
  const read = new Date(`${text}T00:00:00Z`);
  // 30 February is no day; some engines read it as 2 March
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? (text as LocalDate) : null;
}

/** The day, for text that is known to be one. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === null) throw new RangeError(`not a day between ${firstDay} and ${lastDay}: ${text}`);
  return day;
}

/** The civil day on which an instant falls in a zone. */
export function dayOf(instant: Date, zone: string): LocalDate {
  const known = printers.get(zone);
  // Sweden writes days as we do
  const printer = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  if (!known) printers.set(zone, printer);
  return printer.format(instant) as LocalDate;
}

/** One for each zone: lists ask for the day of every row. */
const printers = new Map<string, Intl.DateTimeFormat>();

/** The first instant of a day in a zone. */
export const startOfDay = (day: LocalDate, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

/** The beginning of an hour of a day, by the clocks of a zone. */
export const hourOf = (day: LocalDate, hour: number, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds);

/** So many minutes after midnight on the clocks of a zone, 0–1439. */
export const timeOf = (day: LocalDate, minutes: number, zone: string): Date => {
  const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
};

/** The last millisecond of a day in a zone: a duty is overdue after it. */
export const endOfDay = (day: LocalDate, zone: string): Date =>
  new Date(startOfDay(plusDays(day, 1), zone).getTime() - 1);

/** The day on which an instant falls in UTC, where every day has 24 hours: reckoned so, it costs a tenth of what calendars do. */
const utcDay = (instant: Date): LocalDate => instant.toISOString().slice(0, 10) as LocalDate;

export const plusDays = (day: LocalDate, days: number): LocalDate =>
  utcDay(new Date(Date.parse(day) + days * 86_400_000));

/** Months are clamped: 31 January + 1 month = 28 February. */
export function plusMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return utcDay(last);
}

/** Whole days from one day to another; negative when the other lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
