import { type LocalDate, daysBetween, plusDays, timeOf } from '../kernel/local-date.ts';

/** Times of day are in minutes after midnight. */
export interface Series {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  readonly pause: number;
}

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is opened at once, at most. */
export const mostDays = 92;
export const mostSlots = 500;

/** Minutes after midnight, of `09:30`; null for what is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** As many as fit into each day one after the other, with a pause between; a single day is taken as it is, of more only those on which people work. */
export function slotsOf(series: Series, zone: string, isBusinessDay: (day: LocalDate) => boolean): Span[] {
  return daysOf(series)
    .filter(day => series.firstDay === series.lastDay || isBusinessDay(day))
    .flatMap(day => starts(series).map(start => spanOf(day, start, series.minutes, zone)));
}

const daysOf = ({ firstDay, lastDay }: Series): LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(firstDay, lastDay) + 1) }, (_, i) => plusDays(firstDay, i));

function starts({ from, until, minutes, pause }: Series): number[] {
  const fitting = Math.floor((until - from + pause) / (minutes + pause));
  return Array.from({ length: Math.max(0, fitting) }, (_, i) => from + i * (minutes + pause));
}

function spanOf(day: LocalDate, start: number, minutes: number, zone: string): Span {
  const startsAt = timeOf(day, start, zone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}
