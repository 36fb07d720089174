import { setImmediate as breath } from 'node:timers/promises';

import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../kernel/id.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Leave } from './leave.rules.ts';
import { kanaKey, searchText } from './name.rules.ts';
import { managersFirst } from './reporting-line.rules.ts';
import type { Company, PersonState, RosterChange } from './roster.rules.ts';
import { unhurried } from './unhurried.ts';

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
export async function* writePeople(
  em: EntityManager,
  { people }: Company,
  changes: readonly RosterChange[],
  told: Told,
): AsyncGenerator<number> {
  for (const batch of batchesOf(changes)) await freeEmails(em, batch);
  const ids = await unhurried(idsOf(people, changes, told.at));
  const joined = await unhurried(managersFirst(changes.filter(({ before }) => !before)));
  const known = changes.filter(({ before }) => before);
  let done = 0;
  for (const [group, write] of [
    [joined, addPeople],
    [known, changePeople],
  ] satisfies [RosterChange[], Write][])
    for (const batch of batchesOf(group)) {
      const written = batch.map(change => writtenOf(change, ids));
      await write(em, JSON.stringify(written.map(columnsOf)));
      await writeLeave(em, written);
      await writeHistory(em, written, told);
      yield (done += batch.length);
      await breath();
    }
}

function* batchesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += batchSize) yield all.slice(start, start + batchSize);
}

/** Addresses that somebody gives up are free before somebody else takes them; who keeps theirs gets it back below. */
async function freeEmails(em: EntityManager, changes: readonly RosterChange[]): Promise<void> {
  const givenUp = changes.flatMap(({ before, after }) =>
    before?.email && (before.email !== after.email || after.leftOn !== null) ? [before.id] : [],
  );
  if (givenUp.length > 0)
    await rows(em, sql`update shinrai.employees set email = null where id = any(${givenUp}::uuid[])`);
}

/** The id of everybody by number, of those who join too. */
function* idsOf(
  people: Company['people'],
  changes: readonly RosterChange[],
  at: Date,
): Generator<void, Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { number, id } of people.values()) yield void ids.set(number, id);
  for (const { before, after } of changes) yield void (before ?? ids.set(after.number, newId(at)));
  return ids;
}

const writtenOf = ({ after, leave }: RosterChange, ids: ReadonlyMap<string, string>): Written => ({
  ...after,
  leave,
  id: ids.get(after.number)!,
  managerId: ids.get(after.managerNumber ?? '') ?? null,
});

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
  const told = people.flatMap(({ id, leave }) =>
    leave ? [{ employee_id: id, starts_on: leave.startsOn, ends_on: leave.endsOn }] : [],
  );
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
