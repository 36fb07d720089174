import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from '../people/employment.ts';
import { sql } from '../platform/sql.ts';

/** Departments with everything below them × kinds of employment; an empty list means all. */
export interface Audience {
  departmentIds: readonly string[];
  employments: readonly Employment[];
}

/** Whether employee `e` works here on this day: the first and the last day count. */
export const worksHere = (today: LocalDate) =>
  sql`(e.hired_on <= ${today} and (e.left_on is null or e.left_on >= ${today}))`;

/** Whether employee `e` belongs to the audience. */
export const belongsTo = ({ departmentIds, employments }: Audience) =>
  sql`(${inDepartments(departmentIds)} and ${employedAs(employments)})`;

/** An array, so that the tree is walked once and not for every employee. */
const inDepartments = (ids: readonly string[]) =>
  ids.length === 0
    ? sql`true`
    : sql`e.department_id = any (array(
        with recursive below as (
          select id from shinrai.departments where id in (${sql.join(ids)})
          union select child.id from shinrai.departments child join below on child.parent_id = below.id
        ) select id from below))`;

const employedAs = (kinds: readonly Employment[]) =>
  kinds.length === 0 ? sql`true` : sql`e.employment in (${sql.join(kinds)})`;
