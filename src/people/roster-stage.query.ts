import type { EntityManager } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { type Columns, definitionOf, recordset } from '../platform/recordset.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isWorkforce } from './past-company.query.ts';
import { circlesIn } from './reporting-line.rules.ts';
import type { Problem } from './roster-problem.ts';
import type { Claim } from './roster.rules.ts';

const claims = {
  place: 'int',
  line: 'int',
  number: 'text',
  email: 'text',
  department_code: 'text',
  manager_number: 'text',
  left_on: 'date',
} as const satisfies Columns;

const problems = { line: 'int', column: 'text', reason: 'text', value: 'text' } as const satisfies Columns;

const pageSize = 10_000;
const keptProblems = 10_000;

/** What a roster says, in tables of this transaction alone, so that its length is the database's care: nobody else sees them, and they
 * go when it ends. */
export class RosterStage {
  private places = 0;

  private constructor(private readonly em: EntityManager) {}

  static async open(em: EntityManager): Promise<RosterStage> {
    await rows(em, sql`create temp table roster_claims (${definitionOf(claims)}) on commit drop`);
    await rows(
      em,
      sql`create temp table roster_faults (place int generated always as identity, ${definitionOf(problems)}) on commit drop`,
    );
    return new RosterStage(em);
  }

  async claim(found: readonly Claim[]): Promise<void> {
    const told = found.map(({ line, number, email, departmentCode, managerNumber, leftOn }) => ({
      place: this.places++,
      line,
      number,
      email,
      department_code: departmentCode,
      manager_number: managerNumber,
      left_on: leftOn,
    }));
    await rows(this.em, sql`insert into pg_temp.roster_claims ${recordset(claims, told)}`);
  }

  async blame(found: readonly Problem[]): Promise<void> {
    if (found.length > 0) await this.blameAll(recordset(problems, found));
  }

  /** What only shows when all lines are known, beside each other and beside the company. */
  async judge(today: LocalDate): Promise<void> {
    await rows(this.em, sql`create index on pg_temp.roster_claims (number)`);
    await rows(this.em, sql`analyze pg_temp.roster_claims`);
    await this.blameAll(shared('number', 'DUPLICATE_NUMBER'));
    await this.blameAll(shared('email', 'EMAIL_TAKEN'));
    await this.blameAll(outsidePeople);
    await this.blameAll(unknownDepartments);
    await this.blameAll(wrongManagers(today));
    await this.blameCircles();
  }

  /** As they stand in the file, and as many as anybody will read; the number of all. */
  async keepProblems(importId: string): Promise<number> {
    await rows(
      this.em,
      sql`insert into shinrai.roster_problems (import_id, position, line, "column", reason, value)
          select ${importId}::uuid, row_number() over (order by line, place) - 1, line, "column", reason, value
          from pg_temp.roster_faults order by line, place limit ${keptProblems}`,
    );
    const counted = sql`select count(*)::int as count from pg_temp.roster_faults`;
    return (await row<{ count: number }>(this.em, counted)).count;
  }

  private async blameCircles(): Promise<void> {
    const managers = new Int32Array(this.places);
    for (let start = 0; start < this.places; start += pageSize) {
      const { page } = await row<{ page: string }>(this.em, managersFrom(start));
      managers.set(page.split(',').map(Number), start);
    }
    const circles = circlesIn(managers);
    if (circles.length > 0)
      await this.blameAll(sql`
        select line, 'managerNumber', 'REPORTING_CYCLE', manager_number from pg_temp.roster_claims
        where place = any(${circles}::int[]) order by place`);
  }

  private blameAll(found: ReturnType<typeof recordset>) {
    return rows(this.em, sql`insert into pg_temp.roster_faults (line, "column", reason, value) ${found}`);
  }
}

/** All lines that share what only one may have. */
const shared = (column: 'number' | 'email', reason: Problem['reason']) => sql`
  select line, ${column}::text, ${reason}::text, ${sql.ref(column)}
  from (select *, count(*) over (partition by ${sql.ref(column)}) as times from pg_temp.roster_claims) c
  where ${sql.ref(column)} is not null and times > 1 order by place`;

/** An outside member is looked after by the secretariat: no roster ends or rewrites them. */
const outsidePeople = sql`
  select c.line, 'number', 'OUTSIDE_PERSON', c.number from pg_temp.roster_claims c
  where exists (select from shinrai.employees e where e.number = c.number and not (${isWorkforce})) order by c.place`;

const unknownDepartments = sql`
  select line, 'departmentCode', 'UNKNOWN_DEPARTMENT', department_code from pg_temp.roster_claims c
  where department_code is not null and not exists (select from shinrai.departments d where d.code = c.department_code)
  order by place`;

/** Nobody of that number, or one who has left, or of whom the roster says nothing, while who reports to them has not left. */
const wrongManagers = (today: LocalDate) => sql`
  select c.line, 'managerNumber', case when m.number is null and k.id is null then 'UNKNOWN_MANAGER' else 'MANAGER_LEFT' end, c.manager_number
  from pg_temp.roster_claims c
  left join lateral (select number, left_on from pg_temp.roster_claims where number = c.manager_number order by place desc limit 1) m on true
  left join shinrai.employees k on k.number = c.manager_number and k.employment <> 'OUTSIDE'
  where c.manager_number is not null and (
    (m.number is null and k.id is null)
    or (m.number is null or m.left_on < ${today}) and (c.left_on is null or c.left_on >= ${today})
  ) order by c.place`;

const managersFrom = (start: number) => sql`
  select string_agg(coalesce((select max(m.place) from pg_temp.roster_claims m where m.number = c.manager_number), -1)::text, ',' order by c.place) as page
  from pg_temp.roster_claims c where c.place >= ${start} and c.place < ${start + pageSize}`;
