import type { RawBuilder } from 'kysely';

import { isHeld } from '../holds/hold.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { sql } from '../platform/sql.ts';

type Condition = RawBuilder<unknown>;

/** Whether something held, as far as it was known before an instant; without one, as far as it is known now. */
const known = (since: Condition, revokedAt: Condition, until: Date | null): Condition =>
  until === null
    ? sql`${revokedAt} is null`
    : sql`((${since} is null or ${since} < ${until}) and (${revokedAt} is null or ${revokedAt} >= ${until}))`;

/** Leaves `l` that fall on this day. */
const leavesOn = (day: LocalDate, until: Date | null): Condition =>
  sql`shinrai.leave_periods l where l.starts_on <= ${day} and (l.ends_on is null or l.ends_on >= ${day})
    and ${known(sql`l.recorded_at`, sql`l.revoked_at`, until)}`;

/** Exemptions `x` in force on this day. */
const exemptionsOn = (day: LocalDate, until: Date | null): Condition =>
  sql`shinrai.petitions x where x.kind = 'EXEMPTION' and x.state in ('GRANTED', 'REVOKED')
    and x.starts_on <= ${day} and x.ends_on >= ${day} and ${known(sql`x.decided_at`, sql`x.revoked_at`, until)}`;

/** Whether a leave of the employee (a column that holds their id) falls on this day. */
export const onLeave = (employeeId: Condition, day: LocalDate, until: Date | null): Condition =>
  sql`exists (select from ${leavesOn(day, until)} and l.employee_id = ${employeeId})`;

/** Whether the employee has an exemption from the requirement in force on this day. */
const exempt = (employeeId: Condition, requirementId: Condition, day: LocalDate, until: Date | null): Condition =>
  sql`exists (select from ${exemptionsOn(day, until)} and x.employee_id = ${employeeId} and x.requirement_id = ${requirementId})`;

/** Whether assignment `a` asks somebody to delete who must preserve: excused until the hold is released. What was done before stays done. */
const preserving = (until: Date | null): Condition =>
  sql`(a.activity_kind = 'ATTESTATION' and (a.fulfilled_at is null${until === null ? sql`` : sql` or a.fulfilled_at >= ${until}`})
    and a.activity_id in (select id from shinrai.statements where nature = 'DELETE') and ${isHeld(sql`a.employee_id`, until)})`;

/** Whether the one who owes assignment `a` is excused on this day, by leave, by exemption or by a legal hold: then it counts neither as owed nor as done.
 * `until` is the first instant that is not told of any more, null for now. Of a past day they are found once, as sets: to look each up
 * seems dear to PostgreSQL, which then goes through the duties of a whole company person by person to be spared a few. */
export const excusedOn = (day: LocalDate, until: Date | null = null): Condition =>
  until === null
    ? sql`(${onLeave(sql`a.employee_id`, day, until)} or ${exempt(sql`a.employee_id`, sql`a.requirement_id`, day, until)}
        or ${preserving(until)})`
    : sql`(a.employee_id in (select l.employee_id from ${leavesOn(day, until)})
        or (a.employee_id, a.requirement_id) in (select x.employee_id, x.requirement_id from ${exemptionsOn(day, until)})
        or ${preserving(until)})`;

/** Whether employee `e` is exempt from a requirement on this day. */
export const exemptOn = (requirementId: string, day: LocalDate, until: Date | null = null): Condition =>
  exempt(sql`e.id`, sql`${requirementId}::uuid`, day, until);

/** The due day of assignment `a` as it was before an instant; null for now. Few are ever moved: only those are looked up one by one. */
export const dueOnAsOf = (until: Date | null): Condition =>
  until === null
    ? sql`a.due_on`
    : sql`(case when a.id in (select assignment_id from shinrai.due_changes where changed_at >= ${until})
        then (select c.from_on from shinrai.due_changes c where c.assignment_id = a.id and c.changed_at >= ${until} order by c.changed_at, c.id limit 1)
        else a.due_on end)`;
