import type { EntityManager } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Leave } from './leave.rules.ts';
import { common, sharing } from './repeated.ts';
import type { Company, Known } from './roster.rules.ts';

const pageSize = 2000;
const none: readonly Leave[] = [];

/** The company as a roster is compared with it; read in pages, so that nobody waits for it. */
export async function companyOn(em: EntityManager, today: LocalDate): Promise<Company> {
  const leave = await leaveOf(em);
  const people = new Map<string, Known>();
  const share = sharing<Known>(...common);
  for (let page = await peopleAfter(em, ''); page.length > 0; page = await peopleAfter(em, page.at(-1)!.number))
    for (const person of page) people.set(person.number, share({ ...person, leave: leave.get(person.id) ?? none }));
  const departments = await rows<{ code: string }>(em, sql`select code from shinrai.departments`);
  return { people, departments: new Set(departments.map(({ code }) => code)), today };
}

const peopleAfter = (em: EntityManager, number: string) =>
  rows<Omit<Known, 'leave'>>(
    em,
    sql`select e.id, e.number, e.family_name as "familyName", e.given_name as "givenName", e.family_kana as "familyKana",
          e.given_kana as "givenKana", e.email, e.employment, e.hired_on::text as "hiredOn", e.left_on::text as "leftOn",
          d.code as "departmentCode", m.number as "managerNumber", e.locale
        from shinrai.employees e
          join shinrai.departments d on d.id = e.department_id
          left join shinrai.employees m on m.id = e.manager_id
        where e.number > ${number} order by e.number limit ${pageSize}`,
  );

async function leaveOf(em: EntityManager): Promise<Map<string, Leave[]>> {
  const all = await rows<Leave & { of: string }>(
    em,
    sql`select employee_id as of, starts_on::text as "startsOn", ends_on::text as "endsOn" from shinrai.leave_periods`,
  );
  return Map.groupBy(all, ({ of }) => of);
}
