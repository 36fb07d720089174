import type { RawBuilder } from 'kysely';

import type { Role } from '../access/roles.ts';
import { type LocalDate, endOfDay, startOfDay } from '../kernel/local-date.ts';
import { departmentsAsOf, employeesAsOf, isWorkforce } from '../people/past-company.query.ts';
import { sql } from '../platform/sql.ts';
import { type Audience, type AudienceCondition } from './audience.rules.ts';

type Condition = RawBuilder<unknown>;

/** A civil day of the organisation. */
export interface AsOf {
  day: LocalDate;
  timeZone: string;
  /** The first instant after it, to ask the tree and the reporting line of then; without it those of now. Roles are always those of now. */
  until?: Date | null;
}

/** Whether employee `e` works here on this day: the first and the last day count; outside members are no workforce. */
export const worksHere = (today: LocalDate): Condition =>
  sql`(e.hired_on <= ${today} and (e.left_on is null or e.left_on >= ${today}) and ${isWorkforce})`;

/** Whether employee `e` belongs to the audience on this day: true or false, never null, so that `not` is the rest. */
export const belongsTo = (audience: Audience, asOf: AsOf): Condition =>
  joined(audience, condition => meets(condition, asOf));

/** The conditions, each as `said`, joined by the words of the tree. */
export function joined(audience: Audience, said: (condition: AudienceCondition) => Condition): Condition {
  const all = (parts: readonly Audience[], word: Condition) =>
    sql.join(
      parts.map(part => joined(part, said)),
      word,
    );
  if ('all' in audience) return audience.all.length === 0 ? sql`true` : sql`(${all(audience.all, sql` and `)})`;
  if ('any' in audience) return audience.any.length === 0 ? sql`false` : sql`(${all(audience.any, sql` or `)})`;
  return 'not' in audience ? sql`(not ${joined(audience.not, said)})` : said(audience);
}

/** Whether employee `e` meets one condition. */
export function meets(condition: AudienceCondition, asOf: AsOf): Condition {
  if ('departments' in condition) return worksIn(condition.departments, asOf);
  if ('employments' in condition) return sql`(e.employment = any (${condition.employments}::text[]))`;
  if ('roles' in condition) return holdsOneOf(condition.roles, asOf);
  if ('hired' in condition) return hiredWithin(condition.hired);
  if ('reportsTo' in condition) return reportsTo(condition.reportsTo, asOf);
  if ('completed' in condition) return hasCompleted(condition.completed, asOf);
  return sql`(e.id in (select unnest(${condition.people}::uuid[])))`;
}

type Of<Key extends string> =
  Extract<AudienceCondition, Record<Key, unknown>> extends Record<Key, infer Value> ? Value : never;

/** Through an array the set is found once and then looked up: however large, PostgreSQL hashes it. */
export const among = (value: Condition, set: Condition): Condition => sql`(${value} in (select unnest(array(${set}))))`;

const employee = sql`e.id`;
const department = sql`e.department_id`;

const worksIn = ({ ids, below }: Of<'departments'>, { until = null }: AsOf): Condition =>
  among(
    department,
    below
      ? sql`with recursive below as (
              select id from shinrai.departments where id = any (${ids}::uuid[])
              union select child.id from ${departmentsAsOf(until)} child join below on child.parent_id = below.id
            ) select id from below`
      : sql`select unnest(${ids}::uuid[])`,
  );

/** EMPLOYEE is everybody, MANAGER whoever is reported to; the others are granted. */
function holdsOneOf(roles: readonly Role[], { until = null }: AsOf): Condition {
  if (roles.includes('EMPLOYEE')) return sql`true`;
  const granted = sql`select employee_id from shinrai.role_grants where role = any (${roles}::text[])`;
  const leading = sql`select manager_id from ${employeesAsOf(until)} report where manager_id is not null`;
  return among(employee, roles.includes('MANAGER') ? sql`${leading} union ${granted}` : granted);
}

const hiredWithin = ({ from = null, until = null }: Of<'hired'>): Condition =>
  sql`((${from}::date is null or e.hired_on >= ${from}) and (${until}::date is null or e.hired_on <= ${until}))`;

/** The line below somebody, without them; `union` ends a circle. */
const reportsTo = ({ id, below }: Of<'reportsTo'>, { until = null }: AsOf): Condition =>
  among(
    employee,
    below
      ? sql`with recursive line as (
              select id from ${employeesAsOf(until)} below where manager_id = ${id}::uuid
              union select below.id from ${employeesAsOf(until)} below join line on below.manager_id = line.id
            ) select id from line where id <> ${id}::uuid`
      : sql`select id from ${employeesAsOf(until)} below where manager_id = ${id}::uuid`,
  );

function hasCompleted({ activityKind, activityId, since = null }: Of<'completed'>, { day, timeZone }: AsOf): Condition {
  const from = since ? sql`and fulfilled_at >= ${startOfDay(since, timeZone)}::timestamptz` : sql``;
  return among(
    employee,
    sql`select employee_id from shinrai.assignments
        where activity_kind = ${activityKind} and activity_id = ${activityId}::uuid
          and fulfilled_at <= ${endOfDay(day, timeZone)}::timestamptz ${from}`,
  );
}
