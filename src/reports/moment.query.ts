import type { RawBuilder } from 'kysely';

import { dueOnAsOf } from '../assignments/excused.query.ts';
import { type LocalDate, parseLocalDate, plusDays, startOfDay } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import type { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';

/** The day that a report tells of. */
export interface Moment {
  day: LocalDate;
  /** The first instant that is no longer told of; null today, when nothing has happened yet that could be too late. */
  until: Date | null;
  /** When `a` was fulfilled, as far as that was known. */
  fulfilledAt: RawBuilder<unknown>;
  /** The due day of `a`, as it was then. */
  dueOn: RawBuilder<unknown>;
}

export function momentOf(calendar: Calendar, asOf?: string | null): Moment {
  const today = calendar.today();
  const day = typeof asOf === 'string' ? parseLocalDate(asOf) : today;
  if (day === null) return refuseField('asOf', 'isLocalDate');
  if (day > today) return refuseField('asOf', 'notInTheFuture');
  if (day === today) return { day, until: null, fulfilledAt: sql`a.fulfilled_at`, dueOn: dueOnAsOf(null) };
  const until = startOfDay(plusDays(day, 1), calendar.timeZone);
  const fulfilledAt = sql`(case when a.fulfilled_at < ${until} then a.fulfilled_at end)`;
  return { day, until, fulfilledAt, dueOn: dueOnAsOf(until) };
}

/** Whether something had happened by then. */
export const before = (instant: RawBuilder<unknown>, { until }: Moment): RawBuilder<unknown> =>
  until === null ? sql`true` : sql`${instant} < ${until}`;
