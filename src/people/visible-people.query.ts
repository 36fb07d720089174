import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { sql } from '../platform/sql.ts';
import { visiblePeople } from './person.policy.ts';

/** `visiblePeople` as a condition on a column (or alias) that holds an employee's id: ``sql`where ${visiblePeopleSql(me, 'e.id')}` ``. */
export function visiblePeopleSql(actor: Actor, column: string): RawBuilder<boolean> {
  const visible = visiblePeople(actor);
  switch (visible.who) {
    case 'EVERYBODY':
      return sql`true`;
    case 'NOBODY':
      return sql`false`;
    case 'SELF':
      return sql`${sql.ref(column)} = ${visible.of}::uuid`;
    case 'LINE':
      return sql`${sql.ref(column)} in (${lineOf(visible.of)})`;
  }
}

/** Somebody and all who report to them, directly or not; `union` ends a cycle. */
const lineOf = (id: string) => sql`
  with recursive line as (
    select ${id}::uuid as id
    union select below.id from shinrai.employees below join line on below.manager_id = line.id
  ) select id from line`;
