import { type RawBuilder, sql } from '../platform/sql.ts';

/** The duties to do a course that are neither released nor, once done, followed by another cycle; found as a set, never one by one. */
export const runningSql = (courseId: string): RawBuilder<unknown> => sql`
  select id, employee_id, requirement_id, activity_kind, activity_id, cycle, due_on, fulfilled_at, fulfilled_by
  from (
    select id, employee_id, requirement_id, activity_kind, activity_id, cycle, due_on, fulfilled_at, fulfilled_by, ended_at,
      row_number() over (partition by requirement_id, employee_id order by cycle desc, part desc) = 1 as is_latest
    from shinrai.assignments where activity_kind = 'COURSE' and activity_id = ${courseId}
  ) known
  where ended_at is null and (fulfilled_at is null or is_latest)`;
