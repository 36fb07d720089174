import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Employee } from './employee.entity.ts';
import { searchPattern } from './name.rules.ts';
import { isWorkforce } from './past-company.query.ts';
import type { PeopleArgs, PersonFilter } from './person.type.ts';
import { visiblePeopleSql } from './visible-people.query.ts';

@Injectable()
export class PersonQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** The person, if this actor may see them. */
  async visible(actor: Actor, id: string): Promise<Employee> {
    const seen =
      isId(id) &&
      (await rows(
        this.em,
        sql`select from shinrai.employees e where id = ${id} and ${visiblePeopleSql(actor, 'e.id')}`,
      ));
    if (!seen || seen.length === 0) refuse('NOT_FOUND');
    return this.em.findOneOrFail(Employee, id);
  }

  /** Whom this actor may see, by kana. */
  async page(actor: Actor, { first, after, filter }: PeopleArgs): Promise<Connection<Employee>> {
    const start = startAfter(after, isText);
    const where = sql`${visiblePeopleSql(actor, 'e.id')} and ${this.matching(filter ?? {})}`;
    const later = start ? sql`(kana_key, id) > (${start.key}, ${start.id})` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<{ id: string }>(
        this.em,
        sql`select id from shinrai.employees e where ${where} and ${later} order by kana_key, id limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.employees e where ${where}`),
    ]);
    return toConnection(await this.inOrder(found), first, count, ({ kanaKey, id }) => [kanaKey, id]);
  }

  private async inOrder(found: { id: string }[]): Promise<Employee[]> {
    const ids = found.map(({ id }) => id);
    return this.em.find(Employee, { id: { $in: ids } }, { orderBy: { kanaKey: 'asc', id: 'asc' } });
  }

  private matching({ search, departmentId, employments, role, presence, managerId }: PersonFilter) {
    const pattern = searchPattern(search ?? '');
    const today = this.calendar.today();
    const conditions = [
      presence === 'LEFT' ? sql`left_on < ${today}` : sql`(left_on is null or left_on >= ${today})`,
      ...(pattern === null ? [] : [sql`search_text like ${pattern}`]),
      ...(departmentId ? [sql`department_id in (${subtreeOf(departmentId)})`] : []),
      employments?.length ? sql`employment = any(${employments})` : isWorkforce,
      ...(managerId ? [sql`manager_id = ${managerId}`] : []),
      ...(role ? [holding(role)] : []),
    ];
    return sql.join(conditions, sql` and `);
  }
}

/** A department and all below it. */
export const subtreeOf = (departmentId: string, departments: RawBuilder<unknown> = sql`shinrai.departments`) => sql`
  with recursive subtree as (
    select ${departmentId}::uuid as id
    union select below.id from ${departments} below join subtree on below.parent_id = subtree.id
  ) select id from subtree`;

function holding(role: string) {
  if (role === 'EMPLOYEE') return sql`true`;
  if (role === 'MANAGER') return sql`exists (select from shinrai.employees below where below.manager_id = e.id)`;
  return sql`exists (select from shinrai.role_grants where employee_id = e.id and role = ${role})`;
}
