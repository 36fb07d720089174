import { excusedOn, exemptOn } from '../assignments/excused.query.ts';
import { belongsTo, worksHere } from '../audiences/audience.query.ts';
import type { Locale } from '../kernel/locale.ts';
import { sql } from '../platform/sql.ts';
import { paths } from '../reports/export.query.ts';
import {
  type Round,
  type Sql,
  type Table,
  type Telling,
  dayIn,
  dutiesOf,
  onTheClock,
  person,
  who,
  worded,
} from './table.ts';
import { words } from './pack.words.ts';

const departments = (locale: Locale): Sql => sql`departments as materialized (${paths(locale)})`;

/** Everybody of the headcount once, with whoever owed it and has left: `e`, the duty `a` that tells most, `group` and `standing` as codes. */
export function stood(round: Round, { day, zone }: Telling): Sql {
  const { requirementId, cycle, audience } = round;
  const duty = sql`select distinct on (employee_id) * from shinrai.assignments
    where requirement_id = ${requirementId}::uuid and cycle = ${cycle}::int
    order by employee_id, ending is not distinct from 'RELEASED', part desc`;
  const group = sql`case
    when not ${worksHere(day)} then 'LEFT'
    when ${exemptOn(requirementId, day)} then 'EXEMPT'
    when a.id is not null and a.ending is distinct from 'RELEASED' then case when ${excusedOn(day)} then 'ON_LEAVE' else 'ASSIGNED' end
    when a.id is not null then 'RELEASED'
    when ${belongsTo(audience, { day, timeZone: zone })} then 'NOT_YET'
    else 'NOT_IN_AUDIENCE' end`;
  const standing = sql`case
    when a.fulfilled_at is not null then 'DONE'
    when a.id is null or a.ending = 'RELEASED' then null
    when a.ending = 'MISSED' then 'MISSED'
    when a.due_on < ${day} then 'OVERDUE' else 'DUE' end`;
  return sql`select e.*, a.id as assignment_id, a.assigned_at, a.due_on, a.fulfilled_at, ${group} as "group", ${standing} as standing
    from shinrai.employees e left join (${duty}) a on a.employee_id = e.id
    where ${worksHere(day)} or a.id is not null`;
}

/** The roster on the day. */
export function roster(round: Round, telling: Telling): Table {
  const { zone, locale } = telling;
  const { employment, group, standing } = words[locale];
  return {
    name: 'roster.csv',
    parts: sql`with recursive ${departments(locale)}, stood as materialized (${stood(round, telling)})`,
    cells: {
      ...person,
      kana: sql`concat_ws(' ', e.family_kana, e.given_kana)`,
      department: sql`d.path`,
      employment: worded(sql`e.employment`, employment),
      manager: sql`concat_ws(' ', m.family_name, m.given_name)`,
      hiredOn: sql`e.hired_on`,
      leftOn: sql`e.left_on`,
      group: worded(sql`e."group"`, group),
      assignedOn: dayIn(sql`e.assigned_at`, zone),
      dueOn: sql`e.due_on`,
      standing: worded(sql`e.standing`, standing),
      fulfilledOn: dayIn(sql`e.fulfilled_at`, zone),
    },
    rows: sql`from stood e join departments d on d.id = e.department_id left join shinrai.employees m on m.id = e.manager_id
      order by e.kana_key, e.id`,
  };
}

/** Who completed it when, with which version of the text; the department is that of the time. */
export function completions(round: Round, { zone, locale }: Telling): Table {
  const { fulfilledBy, inTime } = words[locale];
  return {
    name: 'completions.csv',
    parts: sql`with recursive ${departments(locale)}`,
    cells: {
      ...person,
      department: sql`d.path`,
      assignedOn: dayIn(sql`a.assigned_at`, zone),
      dueOn: sql`a.due_on`,
      fulfilledAt: onTheClock(sql`a.fulfilled_at`, zone),
      inTime: worded(sql`(${dayIn(sql`a.fulfilled_at`, zone)} <= a.due_on)::text`, inTime),
      fulfilledBy: worded(
        sql`case when t.id is not null then 'ATTEMPT' when x.id is not null then 'EQUIVALENCE' else 'OTHER' end`,
        fulfilledBy,
      ),
      attempt: sql`t.id`,
      course: sql`c.code`,
      courseVersion: sql`v.number`,
      contentHash: sql`v.content_hash`,
      percent: sql`round(t.percent::numeric, 1)`,
      passMark: sql`t.pass_mark`,
      certificate: sql`z.code`,
    },
    rows: sql`from ${dutiesOf(round)}
      left join shinrai.attempts t on t.id = a.fulfilled_by
      left join shinrai.petitions x on x.id = a.fulfilled_by
      left join shinrai.course_versions v on v.quiz_id = t.quiz_id left join shinrai.courses c on c.id = v.course_id
      left join shinrai.certificates z on z.assignment_id = a.id
      left join lateral (select r.department_id from shinrai.employment_records r
        where r.employee_id = e.id and r.recorded_at <= a.fulfilled_at order by r.recorded_at desc, r.id desc limit 1) then_ on true
      join departments d on d.id = coalesce(then_.department_id, e.department_id)
      where a.fulfilled_at is not null order by a.fulfilled_at, a.id`,
  };
}

/** Whoever was below the level, and whether they have passed since (make-up course, 補講). */
export function makeUp(round: Round, { zone, locale }: Telling): Table {
  const { loop } = words[locale];
  const failed = sql`select t.assignment_id, count(*) filter (where not t.passed) as failed, min(t.finished_at) filter (where not t.passed) as first,
      min(t.percent) as lowest, max(t.percent) as best, min(t.finished_at) filter (where t.passed) as passed_at
    from shinrai.attempts t where t.passed is not null group by 1 having bool_or(not t.passed)`;
  return {
    name: 'make-up.csv',
    parts: sql`with recursive ${departments(locale)}`,
    cells: {
      ...person,
      department: sql`d.path`,
      dueOn: sql`a.due_on`,
      failedAttempts: sql`f.failed`,
      firstFailedAt: onTheClock(sql`f.first`, zone),
      lowestPercent: sql`round(f.lowest::numeric, 1)`,
      bestPercent: sql`round(f.best::numeric, 1)`,
      passedAt: onTheClock(sql`f.passed_at`, zone),
      loop: worded(sql`case when f.passed_at is null then 'OPEN' else 'CLOSED' end`, loop),
    },
    rows: sql`from ${dutiesOf(round)} join (${failed}) f on f.assignment_id = a.id
      join departments d on d.id = e.department_id order by e.kana_key, e.id, a.part`,
  };
}

/** Days on which somebody who owes it was away; why they were stays with HR. */
export function leave(round: Round, telling: Telling): Table {
  const { zone, day } = telling;
  return {
    name: 'leave.csv',
    cells: {
      ...person,
      startsOn: sql`l.starts_on`,
      endsOn: sql`l.ends_on`,
      recordedAt: onTheClock(sql`l.recorded_at`, zone),
      recordedBy: who(sql`l.recorded_by`),
      revokedAt: onTheClock(sql`l.revoked_at`, zone),
      revokedBy: who(sql`l.revoked_by`),
    },
    rows: sql`from shinrai.leave_periods l join shinrai.employees e on e.id = l.employee_id
      where l.starts_on <= ${day} and exists (select from shinrai.assignments a
        where a.employee_id = e.id and a.requirement_id = ${round.requirementId}::uuid and a.cycle = ${round.cycle}::int
          and (l.ends_on is null or l.ends_on >= ${dayIn(sql`a.assigned_at`, zone)}))
      order by e.kana_key, e.id, l.starts_on, l.id`,
  };
}
