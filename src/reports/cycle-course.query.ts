import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { CompletionPoint, CycleCourse } from './comparison.type.ts';
import type { Conditions } from './completion.filter.ts';
import { momentOf } from './moment.query.ts';
import type { Round } from './round.rules.ts';
import { and, namedIn, watchedSql } from './scope.query.ts';

type Sql = RawBuilder<unknown>;

/** How a cycle got on: sums over the days on which each assignment counted, so on every day they are the numbers as of that day. */
@Injectable()
export class CycleCourseQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async course(actor: Actor, filter: Conditions, round: Round, until: LocalDate): Promise<CycleCourse> {
    const found = await rows<Omit<CompletionPoint, 'day'>>(this.em, this.changes(actor, filter, round, until));
    const last = found.at(-1);
    const points = !last || last.on === until ? found : [...found, { ...last, on: until }];
    return { ...round, points: points.map(point => ({ ...point, day: daysBetween(round.startedOn, point.on) })) };
  }

  private changes(actor: Actor, filter: Conditions, { cycle }: Round, until: LocalDate): Sql {
    const who = and([watchedSql(actor), ...namedIn(filter, momentOf(this.calendar, until))]);
    const assigned = span(
      this.dayOf(sql`a.assigned_at`),
      sql`case a.ending when 'RELEASED' then ${this.dayOf(sql`a.ended_at`)} end`,
    );
    return sql`
      with recursive ${this.places(filter)}, here as (
        select r.employee_id, range_agg(r.days * w.days) as days
        from (${this.stays(filter)}) r join within w on w.id = r.department_id and w.days && r.days group by 1
      ), excused as (
        select employee_id, range_agg(days) as days from (${this.leave()} union all ${this.exemptions(filter)}) x group by 1
      ), owed as (
        select h.days * datemultirange(${assigned}) - coalesce(x.days, '{}') as days, ${this.dayOf(sql`a.fulfilled_at`)} as done_on, count(*) as many
        from shinrai.assignments a join here h using (employee_id) left join excused x using (employee_id)
        join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = ${filter.requirementId} and a.cycle = ${cycle} and ${who} group by 1, 2
      ), held as (
        select unnest(days) as days, many as assigned, 0 as done from owed
        union all select unnest(days * datemultirange(daterange(done_on, null))), 0, many from owed where done_on is not null
      ), change as (
        select lower(days) as day, assigned, done from held
        union all select upper(days), -assigned, -done from held where not upper_inf(days)
      )
      select day as "on", (sum(sum(assigned)) over so_far)::int as assignments, (sum(sum(done)) over so_far)::int as done
      from change where day <= ${until} group by day window so_far as (order by day) order by day`;
  }

  /** The departments of a filter, with the days on which they were part of it: below a department for as long as all between stood below it. */
  private places({ departmentId, directly }: Conditions): Sql {
    const spans = sql`placed as (
      select department_id as id, parent_id, ${this.lasting(sql`department_id`)} as days from shinrai.department_records
    )`;
    if (!departmentId) return sql`${spans}, within as (select distinct id, daterange(null, null) as days from placed)`;
    const start = sql`select ${departmentId}::uuid as id, daterange(null, null) as days`;
    if (directly) return sql`within as (${start})`;
    return sql`${spans}, within as (
      ${start} union select p.id, p.days * w.days from placed p join within w on w.id = p.parent_id and p.days && w.days
    )`;
  }

  /** Where each person stood on which days, among those on which they worked here. */
  private stays({ employments }: Conditions): Sql {
    const all = sql`select *, ${span(sql`hired_on`, sql`left_on + 1`)} * ${this.lasting(sql`employee_id`)} as days from shinrai.employment_records`;
    return employments?.length ? sql`select * from (${all}) r where employment = any(${employments}::text[])` : all;
  }

  /** The days at whose end a record was the last one of its kind. */
  private lasting(of: Sql): Sql {
    const next = sql`lead(recorded_at) over (partition by ${of} order by recorded_at, id)`;
    return sql`daterange(${this.dayOf(sql`recorded_at`)}, ${this.dayOf(next)})`;
  }

  private leave(): Sql {
    return sql`select employee_id, ${this.known(sql`recorded_at`)} as days from shinrai.leave_periods`;
  }

  private exemptions({ requirementId }: Conditions): Sql {
    return sql`select employee_id, ${this.known(sql`decided_at`)} from shinrai.petitions
      where requirement_id = ${requirementId} and kind = 'EXEMPTION' and state in ('GRANTED', 'REVOKED')`;
  }

  /** From its first day, or when it became known, to its last, or when it was revoked. */
  private known(since: Sql): Sql {
    return span(
      sql`greatest(starts_on, ${this.dayOf(since)})`,
      sql`least(ends_on + 1, ${this.dayOf(sql`revoked_at`)})`,
    );
  }

  private dayOf(instant: Sql): Sql {
    return sql`(${instant} at time zone ${this.calendar.timeZone})::date`;
  }
}

/** From a day to before another, or for ever; never backwards. */
const span = (from: Sql, before: Sql): Sql =>
  sql`daterange(${from}, case when ${before} is not null then greatest(${from}, ${before}) end)`;
