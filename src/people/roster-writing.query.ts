import { setImmediate as breath } from 'node:timers/promises';

import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../kernel/id.ts';
import { rows, sql } from '../platform/sql.ts';
import { kanaKey, searchText } from './name.rules.ts';
import { managersFirst } from './reporting-line.rules.ts';
import type { Company, Leave, PersonState, RosterChange } from './roster.rules.ts';

/** What history keeps beside each change. */
export interface Told {
  at: Date;
  by: string | null;
  importId: string;
}

/** A person as they are to be written. */
interface Written extends PersonState {
  id: string;
  managerId: string | null;
  leave: Leave | null;
}

type Write = (em: EntityManager, people: string) => Promise<unknown>;

const batchSize = 500;

/** Writes what a roster changes, set by set, with a history row for each person; yields how many are done. */
export async function* writePeople(em: EntityManager, company: Company, changes: readonly RosterChange[], told: Told): AsyncGenerator<number> {
  await freeEmails(em, changes);
  const people = written(company, changes, told.at);
  const isNew = ({ number }: PersonState) => !company.people.has(number);
  let done = 0;
  for (const [group, write] of [
    [managersFirst(people.filter(isNew)), addPeople],
    [people.filter(person => !isNew(person)), changePeople],
  ] satisfies [Written[], Write][])
    for (let start = 0; start < group.length; start += batchSize) {
      const batch = group.slice(start, start + batchSize);
      await write(em, JSON.stringify(batch.map(columnsOf)));
      await writeLeave(em, batch);
      await writeHistory(em, batch, told);
      yield (done += batch.length);
      await breath();
    }
}

/** Addresses that somebody gives up are free before somebody else takes them; who keeps theirs gets it back below. */
function freeEmails(em: EntityManager, changes: readonly RosterChange[]): Promise<unknown> {
  const givenUp = changes.flatMap(({ before, after }) =>
    before?.email && (before.email !== after.email || after.leftOn !== null) ? [before.id] : [],
  );
  return rows(em, sql`update shinrai.employees set email = null where id = any(${givenUp}::uuid[])`);
}

function written({ people }: Company, changes: readonly RosterChange[], at: Date): Written[] {
  const ids = new Map([...people.values()].map(({ number, id }) => [number, id]));
  for (const { before, after } of changes) if (!before) ids.set(after.number, newId(at));
  return changes.map(({ after, leave }) => ({
    ...after,
    leave,
    id: ids.get(after.number)!,
    managerId: ids.get(after.managerNumber ?? '') ?? null,
  }));
}

const columnsOf = (person: Written) => ({
  id: person.id,
  number: person.number,
  family_name: person.familyName,
  given_name: person.givenName,
  family_kana: person.familyKana,
  given_kana: person.givenKana,
  kana_key: kanaKey(person),
  search_text: searchText(person),
  email: person.email,
  employment: person.employment,
  hired_on: person.hiredOn,
  left_on: person.leftOn,
  department_code: person.departmentCode,
  manager_id: person.managerId,
  locale: person.locale,
});

const recordset = (people: string) => sql`
  jsonb_to_recordset(${people}::jsonb) as r(id uuid, number text, family_name text, given_name text, family_kana text, given_kana text,
    kana_key text, search_text text, email text, employment text, hired_on date, left_on date, department_code text, manager_id uuid, locale text)
  join shinrai.departments d on d.code = r.department_code`;

const addPeople: Write = (em, people) =>
  rows(
    em,
    sql`insert into shinrai.employees (id, number, family_name, given_name, family_kana, given_kana, kana_key, search_text, email,
          employment, hired_on, left_on, department_id, manager_id, locale)
        select r.id, r.number, r.family_name, r.given_name, r.family_kana, r.given_kana, r.kana_key, r.search_text, r.email,
          r.employment, r.hired_on, r.left_on, d.id, r.manager_id, r.locale
        from ${recordset(people)}`,
  );

const changePeople: Write = (em, people) =>
  rows(
    em,
    sql`update shinrai.employees e
        set version = e.version + 1, family_name = r.family_name, given_name = r.given_name, family_kana = r.family_kana,
          given_kana = r.given_kana, kana_key = r.kana_key, search_text = r.search_text, email = r.email, employment = r.employment,
          hired_on = r.hired_on, left_on = r.left_on, department_id = d.id, manager_id = r.manager_id, locale = r.locale
        from ${recordset(people)}
        where e.id = r.id`,
  );

async function writeLeave(em: EntityManager, people: readonly Written[]): Promise<void> {
  const told = people.flatMap(({ id, leave }) => (leave ? [{ employee_id: id, starts_on: leave.startsOn, ends_on: leave.endsOn }] : []));
  if (told.length === 0) return;
  const leave = sql`jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r(employee_id uuid, starts_on date, ends_on date)`;
  await rows(
    em,
    sql`with known as (
          update shinrai.leave_periods p set ends_on = r.ends_on from ${leave}
          where p.employee_id = r.employee_id and p.starts_on = r.starts_on returning p.employee_id
        )
        insert into shinrai.leave_periods (id, employee_id, starts_on, ends_on)
        select shinrai.uuid_v7(), r.* from ${leave} where r.employee_id not in (select employee_id from known)`,
  );
}

const writeHistory = (em: EntityManager, people: readonly Written[], { at, by, importId }: Told) =>
  rows(
    em,
    sql`insert into shinrai.employment_records (id, employee_id, recorded_at, recorded_by, import_id, department_id, manager_id,
          employment, hired_on, left_on)
        select shinrai.uuid_v7(), e.id, ${at}::timestamptz, ${by}::uuid, ${importId}::uuid, e.department_id, e.manager_id,
          e.employment, e.hired_on, e.left_on
        from shinrai.employees e where e.id = any(${people.map(({ id }) => id)}::uuid[])`,
  );
