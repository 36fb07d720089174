import { parseAbsolute, parseDateTime, toCalendarDate, toTime, toZoned } from '@internationalized/date';

/** A day and a time as people write them. */
export interface When {
  day: string;
  time: string;
}

export const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** 2017-02-28 10:00 in Tokyo → 2017-02-28T01:00:00.000Z. */
export const instantOf = ({ day, time }: When, timeZone: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), timeZone).toAbsoluteString();

export function whenOf(instant: string, timeZone: string): When {
  const there = parseAbsolute(instant, timeZone);
  return { day: toCalendarDate(there).toString(), time: toTime(there).toString().slice(0, 5) };
}

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
