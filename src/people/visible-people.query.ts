import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { sql } from '../platform/sql.ts';
import { visiblePeople } from './person.policy.ts';

/** `visiblePeople` as a condition on a column (or alias) that holds an employee's id: ``sql`where ${visiblePeopleSql(me, 'e.id')}` ``. */
export function visiblePeopleSql(actor: Actor, column: string): RawBuilder<boolean> {
  const visible = visiblePeople(actor);
  if (visible.who === 'EVERYBODY') return sql`true`;
  if (visible.who === 'NOBODY') return sql`false`;
  const id = sql.ref(column);
  return visible.who === 'LINE' ? sql`${id} in (${lineOf(visible.of)})` : sql`${id} = ${visible.of}::uuid`;
}

/** Whether an employee (a column or expression that holds their id) works in the line below the actor. */
export const leadsSql = ({ id }: Actor, employeeId: RawBuilder<unknown>): RawBuilder<boolean> =>
  id === null ? sql`false` : sql`(${employeeId} <> ${id}::uuid and ${employeeId} in (${lineOf(id)}))`;

/** Somebody and all who report to them, directly or not; `union` ends a cycle. */
const lineOf = (id: string) => sql`
  with recursive line as (
    select ${id}::uuid as id
    union select below.id from shinrai.employees below join line on below.manager_id = line.id
  ) select id from line`;
