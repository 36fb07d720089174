import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../kernel/id.ts';
import { type Columns, definitionOf, recordset } from '../platform/recordset.ts';
import { rows, sql } from '../platform/sql.ts';
import { kanaKey, searchText } from './name.rules.ts';
import type { RosterChange } from './roster.rules.ts';

/** What history keeps beside each change. */
export interface Told {
  at: Date;
  by: string | null;
  importId: string;
}

const columns = {
  place: 'int',
  id: 'uuid',
  joins: 'boolean',
  frees_email: 'boolean',
  number: 'text',
  family_name: 'text',
  given_name: 'text',
  family_kana: 'text',
  given_kana: 'text',
  kana_key: 'text',
  search_text: 'text',
  email: 'text',
  employment: 'text',
  hired_on: 'date',
  left_on: 'date',
  department_code: 'text',
  manager_number: 'text',
  locale: 'text',
  leave_from: 'date',
  leave_until: 'date',
} as const satisfies Columns;

const batchSize = 2000;

/** People as they are to be written, kept in a table of this transaction until all is known to be in order. */
export class RosterWriting {
  private places = 0;

  private constructor(
    private readonly em: EntityManager,
    readonly told: Told,
  ) {}

  static async open(em: EntityManager, told: Told): Promise<RosterWriting> {
    await rows(em, sql`create temp table roster_people (${definitionOf(columns)}) on commit drop`);
    return new RosterWriting(em, told);
  }

  async plan(changes: readonly RosterChange[]): Promise<void> {
    if (changes.length === 0) return;
    const people = changes.map(change => rowOf(change, this.places++, this.told.at));
    await rows(this.em, sql`insert into pg_temp.roster_people ${recordset(columns, people)}`);
  }

  /** Writes them set by set, with a history row for each person; yields how many are done. */
  async *write(): AsyncGenerator<number> {
    await rows(this.em, sql`create index on pg_temp.roster_people (place)`);
    await rows(this.em, sql`create index on pg_temp.roster_people (number)`);
    await rows(this.em, sql`analyze pg_temp.roster_people`);
    await rows(this.em, freeEmails);
    for (let start = 0; start < this.places; start += batchSize) {
      const end = Math.min(start + batchSize, this.places);
      await rows(this.em, addPeople(start, end));
      await rows(this.em, changePeople(start, end));
      yield end;
    }
    await rows(this.em, joinLines);
    await rows(this.em, tellLeave(this.told));
    await rows(this.em, tellHistory(this.told));
  }
}

const rowOf = ({ before, after, leave }: RosterChange, place: number, at: Date) => ({
  place,
  id: before?.id ?? newId(at),
  joins: before === null,
  frees_email: before?.email != null && (before.email !== after.email || after.leftOn !== null),
  number: after.number,
  family_name: after.familyName,
  given_name: after.givenName,
  family_kana: after.familyKana,
  given_kana: after.givenKana,
  kana_key: kanaKey(after),
  search_text: searchText(after),
  email: after.email,
  employment: after.employment,
  hired_on: after.hiredOn,
  left_on: after.leftOn,
  department_code: after.departmentCode,
  manager_number: after.managerNumber,
  locale: after.locale,
  leave_from: leave?.startsOn ?? null,
  leave_until: leave?.endsOn ?? null,
});

/** Addresses that somebody gives up are free before somebody else takes them; who keeps theirs gets it back below. */
const freeEmails = sql`
  update shinrai.employees e set email = null from pg_temp.roster_people p where p.frees_email and e.id = p.id`;

/** Some of them, with the ids of their departments and of those they report to: who is written already, or with them. */
const people = (start: number, end: number) => sql`
  select p.*, d.id as department_id, coalesce(m.id, j.id) as manager_id
  from pg_temp.roster_people p join shinrai.departments d on d.code = p.department_code
  left join shinrai.employees m on m.number = p.manager_number
  left join pg_temp.roster_people j on j.joins and j.number = p.manager_number and j.place < ${end}
  where p.place >= ${start} and p.place < ${end}`;

const addPeople = (start: number, end: number) => sql`
  insert into shinrai.employees (id, number, family_name, given_name, family_kana, given_kana, kana_key, search_text, email,
    employment, hired_on, left_on, department_id, manager_id, locale)
  select p.id, p.number, p.family_name, p.given_name, p.family_kana, p.given_kana, p.kana_key, p.search_text, p.email,
    p.employment, p.hired_on, p.left_on, p.department_id, p.manager_id, p.locale
  from (${people(start, end)}) p where p.joins`;

const changePeople = (start: number, end: number) => sql`
  update shinrai.employees e
  set version = e.version + 1, family_name = p.family_name, given_name = p.given_name, family_kana = p.family_kana,
    given_kana = p.given_kana, kana_key = p.kana_key, search_text = p.search_text, email = p.email, employment = p.employment,
    hired_on = p.hired_on, left_on = p.left_on, department_id = p.department_id,
    manager_id = p.manager_id, locale = p.locale
  from (${people(start, end)}) p where not p.joins and e.id = p.id`;

/** Whoever reports to somebody who was written after them. */
const joinLines = sql`
  update shinrai.employees e set manager_id = m.id
  from pg_temp.roster_people p join shinrai.employees m on m.number = p.manager_number
  where e.id = p.id and e.manager_id is null`;

/** A leave whose last day changes is told anew: the row of before stays, and no longer counts. */
const tellLeave = ({ at, by }: Told) => sql`
  with told as (
    select id as employee_id, leave_from as starts_on, leave_until as ends_on from pg_temp.roster_people where leave_from is not null
  ), replaced as (
    update shinrai.leave_periods p set revoked_at = ${at}, revoked_by = ${by} from told
    where p.employee_id = told.employee_id and p.starts_on = told.starts_on and p.revoked_at is null
    returning p.employee_id, p.kind, p.reason
  )
  insert into shinrai.leave_periods (id, employee_id, starts_on, ends_on, kind, reason, recorded_at, recorded_by)
  select shinrai.uuid_v7(), told.*, coalesce(replaced.kind, 'OTHER'), replaced.reason, ${at}, ${by}
  from told left join replaced using (employee_id)`;

const tellHistory = ({ at, by, importId }: Told) => sql`
  insert into shinrai.employment_records (id, employee_id, recorded_at, recorded_by, import_id, department_id, manager_id,
    employment, hired_on, left_on)
  select shinrai.uuid_v7(), e.id, ${at}::timestamptz, ${by}::uuid, ${importId}::uuid, e.department_id, e.manager_id,
    e.employment, e.hired_on, e.left_on
  from pg_temp.roster_people p join shinrai.employees e on e.id = p.id`;
