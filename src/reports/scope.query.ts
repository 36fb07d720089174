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
import type { CompletionFilter, Conditions } from './completion.filter.ts';
import { type Moment, before, momentOf } from './moment.query.ts';
import { watchedPeople } from './report.policy.ts';

/** What a report is about: conditions on `e` (employees) and `a` (assignments). */
export interface Scope {
  people: RawBuilder<unknown>;
  assignments: RawBuilder<unknown>;
  /** With a standing asked for, whether one of these people has an assignment that stands so. */
  owing: RawBuilder<unknown>;
  /** The people who have a row: both. */
  counted: RawBuilder<unknown>;
  moment: Moment;
}

const today = { employees: sql`shinrai.employees`, until: null };

@Injectable()
export class ScopeQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** What an actor may see of what a filter asks for, among those who worked here that day. */
  async of(actor: Actor, filter: CompletionFilter, within?: string | null): Promise<Scope> {
    const moment = this.momentOf(filter);
    const there = typeof within === 'string' ? [await this.worksIn(within, moment)] : [];
    const people = and([watchedSql(actor), worksHere(moment.day), ...there, ...(await this.peopleIn(filter, moment))]);
    return scopeOf(people, filter, moment);
  }

  /** The same for one person, who may have left; the history of those who are gone is kept. */
  ofPerson(actor: Actor, personId: string, filter: CompletionFilter): Scope {
    return scopeOf(and([watchedSql(actor), sql`e.id = ${personId}`]), filter, this.momentOf(filter));
  }

  momentOf({ asOf }: CompletionFilter): Moment {
    return momentOf(this.calendar, asOf);
  }

  private async peopleIn(filter: CompletionFilter, moment: Moment): Promise<RawBuilder<unknown>[]> {
    const { departmentId, directly, employments } = filter;
    const there = async (id: string) => (directly ? sql`e.department_id = ${id}` : await this.worksIn(id, moment));
    return [
      ...namedIn(filter, moment),
      ...(departmentId ? [await there(departmentId)] : []),
      ...(employments?.length ? [sql`e.employment = any(${employments}::text[])`] : []),
    ];
  }

  /** As ids, not as a subquery: the planner then knows how few the departments are, and reads only their people. */
  private async worksIn(departmentId: string, { departments }: Moment): Promise<RawBuilder<unknown>> {
    const ids = (await rows<{ id: string }>(this.em, subtreeOf(departmentId, departments))).map(({ id }) => id);
    return sql`e.department_id = any(${ids}::uuid[])`;
  }
}

/** Those whom a filter names: by a search, or by whom they reported to. */
export function namedIn({ search, managerId }: Conditions, moment: Moment): RawBuilder<unknown>[] {
  const pattern = searchPattern(search ?? '');
  return [
    ...(pattern === null ? [] : [sql`e.search_text like ${pattern}`]),
    ...(managerId ? [sql`e.id in (${lineBelow(managerId, moment)})`] : []),
  ];
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
  const owing = standing
    ? sql`exists (select from shinrai.assignments a where a.employee_id = e.id and ${assignments})`
    : sql`true`;
  return { people, assignments, owing, counted: and([people, owing]), moment };
}

/** Whether `a` had ended so by then. */
export const endedAs = (ending: Ending, moment: Moment): RawBuilder<unknown> =>
  sql`(a.ending is not distinct from ${ending} and ${before(sql`a.ended_at`, moment)})`;

/** Of a past day as of today: what somebody may see follows from whom they lead now. */
export function watchedSql(actor: Actor): RawBuilder<unknown> {
  const watched = watchedPeople(actor);
  if (watched.who === 'EVERYBODY') return sql`true`;
  return watched.who === 'LINE' ? sql`e.id in (${lineBelow(watched.below)})` : sql`false`;
}

/** All who reported to somebody, directly or not; `union` ends a cycle. History is read once, today by its index. */
function lineBelow(id: string, { employees, until }: Pick<Moment, 'employees' | 'until'> = today): RawBuilder<unknown> {
  return sql`
    with recursive staff as ${until === null ? sql`not materialized` : sql`materialized`} (
      select id, manager_id from ${employees} e
    ), line as (
      select id from staff where manager_id = ${id}
      union select below.id from staff below join line on below.manager_id = line.id
    ) select id from line where id <> ${id}`;
}
