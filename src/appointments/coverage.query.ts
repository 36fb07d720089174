import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { excusedOn, onLeave } from '../assignments/excused.query.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { endOfDay } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { depthFirst } from '../people/department.rules.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { employeesAsOf } from '../people/past-company.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { isInstant, isText, startAfter } from '../platform/start-after.ts';
import { type StageCount, coverageOf } from './coverage.rules.ts';
import type { CampaignType, CoverageArgs, CoverageRowType, CoverageRowsArgs, CoverageType } from './coverage.type.ts';

type Row = Omit<CoverageRowType, 'releasedAt'> & { releasedAt: string | null; kana: string };

/** Who of a roster was interviewed: every duty of a cycle, in one stage each. */
@Injectable()
export class CoverageQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** The latest first. */
  async campaigns({ first, after }: PageArgs): Promise<Connection<CampaignType>> {
    const all = sql`from shinrai.requirement_cycles c join shinrai.requirements r on r.id = c.requirement_id
      where r.activity_kind = 'INTERVIEW'`;
    const start = startAfter(after, isInstant);
    const older = start ? sql`(c.assigned_at, c.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const found = await rows<Omit<CampaignType, 'assignedAt'> & { assignedAt: string; key: string }>(
      this.em,
      sql`select r.id, c.id as key, jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title, c.cycle,
            c.due_on::text as "dueOn", c.assigned_at as "assignedAt"
          ${all} and ${older} order by c.assigned_at desc, c.id desc limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(this.em, sql`select count(*)::int as count ${all}`);
    const cycles = found.map(each => ({ ...each, assignedAt: new Date(each.assignedAt) }));
    return toConnection(cycles, first, count, ({ assignedAt, key }) => [assignedAt.toISOString(), key]);
  }

  /** All of them together, then each department in which somebody stands, in the order of the tree. */
  async byDepartment(args: CoverageArgs): Promise<CoverageType[]> {
    const counts = await rows<StageCount & { departmentId: string }>(
      this.em,
      sql`select d.department_id as "departmentId", d.stage, count(*)::int as people, (count(*) filter (where d.joined))::int as joined
          from (${await this.duties(args)}) d group by 1, 2`,
    );
    const byDepartment = Map.groupBy(counts, ({ departmentId }) => departmentId);
    const tree = depthFirst(await this.listed.departments(this.until(args)));
    const each = tree.flatMap(({ place, depth }) => {
      const own = byDepartment.get(place.id);
      return own ? [{ department: { ...place, depth } as CoverageType['department'], ...coverageOf(own) }] : [];
    });
    return [{ department: null, ...coverageOf(counts) }, ...each];
  }

  /** By kana. */
  async people({ first, after, departmentId, stage, ...args }: CoverageRowsArgs): Promise<Connection<CoverageRowType>> {
    if (departmentId && !isId(departmentId)) refuse('NOT_FOUND');
    const inDepartment = departmentId ? sql`d.department_id = ${departmentId}::uuid` : sql`true`;
    const wanted = sql`from (${await this.duties(args)}) d
      where ${inDepartment} and ${stage ? sql`d.stage = ${stage}` : sql`true`}`;
    const start = startAfter(after, isText);
    const later = start ? sql`(d.kana_key, d.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const found = await rows<Row>(
      this.em,
      sql`select p.id as "assignmentId", p.stage, p.joined, p.due_on::text as "dueOn", p.kana_key as kana,
            p.released_at as "releasedAt", p.release_reason as "releaseReason", (${this.listed.person(this.until(args))}) as person
          from (select d.* ${wanted} and ${later} order by d.kana_key, d.id limit ${first + 1}) p
          join ${employeesAsOf(this.until(args))} e on e.id = p.employee_id order by p.kana_key, p.id`,
    );
    const { count } = await row<{ count: number }>(this.em, sql`select count(*)::int as count ${wanted}`);
    const all = found.map(each => ({
      ...each,
      releasedAt: each.releasedAt === null ? null : new Date(each.releasedAt),
    }));
    return toConnection(all, first, count, ({ kana, assignmentId }) => [kana, assignmentId]);
  }

  /** The first instant that is not told of any more; null for now. */
  private until({ asOf }: Pick<CoverageArgs, 'asOf'>): Date | null {
    const today = this.calendar.today();
    if (!asOf || asOf === today) return null;
    if (asOf > today) refuseField('asOf', 'notInTheFuture');
    return new Date(endOfDay(asOf, this.calendar.timeZone).getTime() + 1);
  }

  /** Each duty of the cycle: id, employee_id, department_id, kana_key, joined, due_on, released_at, release_reason, stage. */
  private async duties({ requirementId, cycle, asOf }: CoverageArgs): Promise<RawBuilder<unknown>> {
    const known = sql`select 1 from shinrai.requirements where id = ${requirementId}::uuid and activity_kind = 'INTERVIEW'`;
    if (!isId(requirementId) || (await rows(this.em, known)).length === 0) refuse('NOT_FOUND');
    const [until, day] = [this.until({ asOf: asOf ?? null }), asOf ?? this.calendar.today()];
    // what happened in this very millisecond is known too
    const end = until ?? new Date(this.clock.now().getTime() + 1);
    return sql`
      select a.id, a.employee_id, e.department_id, e.kana_key, a.assigned_at > c.assigned_at as joined, a.due_on,
        case when a.ended_at < ${end} and a.ending = 'RELEASED' then a.ended_at end as released_at,
        case when a.ended_at < ${end} and a.ending = 'RELEASED' then a.ending_reason end as release_reason,
        case
          when i.sealed_at < ${end} and i.state = 'STOPPED' and (a.fulfilled_at is null or a.fulfilled_at >= ${end}) then 'STOPPED'
          when i.sealed_at < ${end} and i.state = 'SEALED' and ${isAcknowledged(end)} then 'ACKNOWLEDGED'
          when a.fulfilled_at < ${end} or (i.sealed_at < ${end} and i.state = 'SEALED') then 'SEALED'
          when i.id is not null then 'HELD'
          when (a.ended_at < ${end} and a.ending_reason = 'LEFT') or e.left_on < ${day} then 'LEFT'
          when a.ended_at < ${end} and a.ending = 'RELEASED' then 'RELEASED'
          when ${onLeave(sql`a.employee_id`, day, until)} then 'ON_LEAVE'
          when ${excusedOn(day, until)} then 'EXEMPT'
          when b.state = 'BOOKED' or b.closed_at >= ${end} then 'BOOKED'
          when b.state = 'NO_SHOW' then 'NO_SHOW'
          else 'TO_BOOK' end as stage
      from shinrai.assignments a
      join ${employeesAsOf(until)} e on e.id = a.employee_id
      join shinrai.requirement_cycles c on c.requirement_id = a.requirement_id and c.cycle = a.cycle
      left join (
        select distinct on (assignment_id) assignment_id, state, closed_at from shinrai.interview_bookings
        where booked_at < ${end} order by assignment_id, booked_at desc, id desc) b on b.assignment_id = a.id
      left join (
        select distinct on (assignment_id) assignment_id, id, state, sealed_at from shinrai.interviews
        where started_at < ${end} and assignment_id is not null order by assignment_id, started_at desc, id desc) i on i.assignment_id = a.id
      where a.requirement_id = ${requirementId}::uuid and a.cycle = ${cycle}::int and a.assigned_at < ${end}`;
  }
}

/** Whether the last of interview `i` was acknowledged: an amendment asks anew. */
const isAcknowledged = (end: Date): RawBuilder<unknown> => sql`exists (
  select from shinrai.acknowledgements k
  where k.interview_id = i.id and k.acknowledged_at < ${end} and not exists (
    select from shinrai.interview_amendments m where m.interview_id = i.id and m.seq > k.seq and m.amended_at < ${end}))`;
