import type { EntityManager } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { isWorkforce } from './past-company.query.ts';
import type { Known } from './roster.rules.ts';

const pageSize = 500;

/** Who has these numbers, as a roster is compared with them. */
export async function knownBy(em: EntityManager, numbers: readonly string[]): Promise<Map<string, Known>> {
  const found = await people(em, sql`e.number = any(${numbers}::text[])`);
  return new Map(found.map(person => [person.number, person]));
}

/** How many work here and go on doing so. */
export async function staffOn(em: EntityManager, today: LocalDate): Promise<number> {
  const counted = sql`select count(*)::int as count from shinrai.employees e where ${staysAfter(today)}`;
  return (await row<{ count: number }>(em, counted)).count;
}

/** Those of them of whom the roster says nothing, a page at a time. */
export async function* vanished(em: EntityManager, today: LocalDate): AsyncGenerator<Known[]> {
  const isMissing = sql`not exists (select from pg_temp.roster_claims c where c.number = e.number)`;
  for (let after = ''; ;) {
    const page = await people(em, sql`${staysAfter(today)} and ${isMissing} and e.number > ${after}`);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)!.number;
  }
}

const staysAfter = (today: LocalDate) => sql`(e.left_on is null or e.left_on > ${today}) and ${isWorkforce}`;

const people = (em: EntityManager, who: RawBuilder<unknown>) =>
  rows<Known>(
    em,
    sql`select e.id, e.number, e.family_name as "familyName", e.given_name as "givenName", e.family_kana as "familyKana",
          e.given_kana as "givenKana", e.email, e.employment, e.hired_on::text as "hiredOn", e.left_on::text as "leftOn",
          d.code as "departmentCode", m.number as "managerNumber", e.locale,
          array(select json_build_object('startsOn', starts_on, 'endsOn', ends_on) from shinrai.leave_periods
                where employee_id = e.id and revoked_at is null) as leave
        from shinrai.employees e
          join shinrai.departments d on d.id = e.department_id
          left join shinrai.employees m on m.id = e.manager_id
        where ${who} order by e.number limit ${pageSize}`,
  );
