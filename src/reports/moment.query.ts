import type { RawBuilder } from 'kysely';

import { dueOnAsOf } from '../assignments/excused.query.ts';
import { type LocalDate, parseLocalDate, plusDays, startOfDay } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import { departmentsAsOf, employeesAsOf } from '../people/past-company.query.ts';
import type { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';

/** The day that a report tells of. */
export interface Moment {
  day: LocalDate;
  /** The first instant that is no longer told of; null today, when nothing has happened yet that could be too late. */
  until: Date | null;
  /** Who and what there was then: the tables of today, or what history tells of them. */
  employees: RawBuilder<unknown>;
  departments: RawBuilder<unknown>;
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
  return momentAt(day, day === today ? null : startOfDay(plusDays(day, 1), calendar.timeZone));
}

export const momentAt = (day: LocalDate, until: Date | null): Moment => ({
  day,
  until,
  employees: employeesAsOf(until),
  departments: departmentsAsOf(until),
  fulfilledAt: until ? sql`(case when a.fulfilled_at < ${until} then a.fulfilled_at end)` : sql`a.fulfilled_at`,
  dueOn: dueOnAsOf(until),
});

/** Whether something had happened by then. */
export const before = (instant: RawBuilder<unknown>, { until }: Moment): RawBuilder<unknown> =>
  until === null ? sql`true` : sql`${instant} < ${until}`;
