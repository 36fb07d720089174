import type { RawBuilder } from 'kysely';

import { sql } from '../platform/sql.ts';

type Sql = RawBuilder<unknown>;

/** The rows of `shinrai.employees` as an instant found them, null being now: department, manager, employment, first and last day
 * by the last record before it; names and all else are those of now. */
export const employeesAsOf = (until: Date | null): Sql =>
  until === null
    ? sql`shinrai.employees`
    : sql`(
        select p.id, p.version, p.number, p.family_name, p.given_name, p.family_kana, p.given_kana, p.kana_key, p.search_text, p.email, p.locale,
          r.employment, r.hired_on, r.left_on, r.department_id, r.manager_id
        from shinrai.employees p join shinrai.employment_records r on r.employee_id = p.id
        where ${isLast(sql`employment_records`, sql`employee_id`, until)})`;

/** Whether employee `e` belongs to the company at all: an outside member of a committee has an account and nothing else. */
export const isWorkforce: Sql = sql`e.employment <> 'OUTSIDE'`;

/** The rows of `shinrai.departments` in the same way: names and places in the tree. */
export const departmentsAsOf = (until: Date | null): Sql =>
  until === null
    ? sql`shinrai.departments`
    : sql`(
        select d.id, d.version, d.code, r.name_ja, r.name_en, r.parent_id
        from shinrai.departments d join shinrai.department_records r on r.department_id = d.id
        where ${isLast(sql`department_records`, sql`department_id`, until)})`;

/** Whether no record of the same came between `r` and an instant: a join, so that PostgreSQL may begin at either end. */
const isLast = (records: Sql, of: Sql, until: Date): Sql => sql`r.recorded_at < ${until} and not exists (
  select from shinrai.${records} l
  where l.${of} = r.${of} and l.recorded_at < ${until} and (l.recorded_at, l.id) > (r.recorded_at, r.id))`;
