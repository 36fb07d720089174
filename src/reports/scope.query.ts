import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { Ending } from '../assignments/ending.ts';
import { excusedOn } from '../assignments/excused.query.ts';
import type { Standing } from '../assignments/standing.rules.ts';
import { worksHere } from '../audiences/audience.query.ts';
import { searchPattern } from '../people/name.rules.ts';
import { subtreeOf } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { CompletionFilter } from './completion.filter.ts';
import { type Moment, before, momentOf } from './moment.query.ts';
import { watchedPeople } from './report.policy.ts';

/** What a report is about: conditions on `e` (employees) and `a` (assignments). */
export interface Scope {
  people: RawBuilder<unknown>;
  assignments: RawBuilder<unknown>;
  /** The people who have a row: with a standing asked for, only those with an assignment that stands so. */
  counted: RawBuilder<unknown>;
  moment: Moment;
}

@Injectable()
export class ScopeQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** What an actor may see of what a filter asks for, among those who work here today. */
  async of(actor: Actor, filter: CompletionFilter, within?: string | null): Promise<Scope> {
    const moment = momentOf(this.calendar, filter.asOf);
    const there = typeof within === 'string' ? [await this.worksIn(within)] : [];
    const people = and([watchedSql(actor), worksHere(moment.day), ...there, ...(await this.peopleIn(filter))]);
    return scopeOf(people, filter, moment);
  }

  /** The same without regard to who works here, or did that day. */
  async ever(actor: Actor, filter: CompletionFilter): Promise<Scope> {
    const people = and([watchedSql(actor), ...(await this.peopleIn(filter))]);
    return scopeOf(people, filter, momentOf(this.calendar, filter.asOf));
  }

  /** The same for one person, who may have left; the history of those who are gone is kept. */
  ofPerson(actor: Actor, personId: string, filter: CompletionFilter): Scope {
    return scopeOf(and([watchedSql(actor), sql`e.id = ${personId}`]), filter, momentOf(this.calendar, filter.asOf));
  }

  private async peopleIn({
    search,
    departmentId,
    directly,
    employments,
    managerId,
  }: CompletionFilter): Promise<RawBuilder<unknown>[]> {
    const pattern = searchPattern(search ?? '');
    return [
      ...(pattern === null ? [] : [sql`e.search_text like ${pattern}`]),
      ...(departmentId ? [directly ? sql`e.department_id = ${departmentId}` : await this.worksIn(departmentId)] : []),
      ...(employments?.length ? [sql`e.employment = any(${employments}::text[])`] : []),
      ...(managerId ? [sql`e.id in (${lineBelow(managerId)})`] : []),
    ];
  }

  /** As ids, not as a subquery: the planner then knows how few the departments are, and reads only their people. */
  private async worksIn(departmentId: string): Promise<RawBuilder<unknown>> {
    const ids = (await rows<{ id: string }>(this.em, subtreeOf(departmentId))).map(({ id }) => id);
    return sql`e.department_id = any(${ids}::uuid[])`;
  }
}

/** The rule of assignments/standing.rules.ts, as a condition on `a`. */
export function standsAs(standing: Standing, { day, fulfilledAt, dueOn }: Moment): RawBuilder<unknown> {
  if (standing === 'DONE') return sql`${fulfilledAt} is not null`;
  return standing === 'OVERDUE'
    ? sql`(${fulfilledAt} is null and ${dueOn} < ${day})`
    : sql`(${fulfilledAt} is null and ${dueOn} >= ${day})`;
}

export const and = (conditions: RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(conditions, sql` and `);

function scopeOf(
  people: RawBuilder<unknown>,
  { requirementId, cycle, standing }: CompletionFilter,
  moment: Moment,
): Scope {
  const assignments = and([
    before(sql`a.assigned_at`, moment),
    sql`not ${endedAs('RELEASED', moment)}`,
    sql`not ${excusedOn(moment.day, moment.until)}`,
    ...(requirementId ? [sql`a.requirement_id = ${requirementId}`] : []),
    // a cycle that was missed is owed no longer: the next one is; it tells of itself alone
    cycle ? sql`a.cycle = ${cycle}` : sql`not ${endedAs('MISSED', moment)}`,
    ...(standing ? [standsAs(standing, moment)] : []),
  ]);
  const has = sql`exists (select from shinrai.assignments a where a.employee_id = e.id and ${assignments})`;
  return { people, assignments, counted: standing ? and([people, has]) : people, moment };
}

/** Whether `a` had ended so by then. */
const endedAs = (ending: Ending, moment: Moment): RawBuilder<unknown> =>
  sql`(a.ending is not distinct from ${ending} and ${before(sql`a.ended_at`, moment)})`;

export function watchedSql(actor: Actor): RawBuilder<unknown> {
  const watched = watchedPeople(actor);
  if (watched.who === 'EVERYBODY') return sql`true`;
  return watched.who === 'LINE' ? sql`e.id in (${lineBelow(watched.below)})` : sql`false`;
}

/** All who report to somebody, directly or not; `union` ends a cycle. */
const lineBelow = (id: string) => sql`
  with recursive line as (
    select id from shinrai.employees where manager_id = ${id}
    union select below.id from shinrai.employees below join line on below.manager_id = line.id
  ) select id from line where id <> ${id}`;
