import { excusedOn, exemptOn } from '../assignments/excused.query.ts';
import { belongsTo, worksHere } from '../audiences/audience.query.ts';
import type { Locale } from '../kernel/locale.ts';
import { sql } from '../platform/sql.ts';
import { paths } from '../reports/export.query.ts';
import { makeUpCells } from '../reports/make-up.csv.ts';
import { failuresOf, roundOf } from '../reports/make-up.query.ts';
import { before, momentAt } from '../reports/moment.query.ts';
import { endedAs } from '../reports/scope.query.ts';
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

const departments = (locale: Locale, of?: Sql): Sql => sql`departments as materialized (${paths(locale, of)})`;

/** Everybody of the headcount once, with whoever owed it and has left: `e`, the duty `a` that tells most, `group` and `standing` as codes,
 * all of the day of the roster; but when it was done is told also when that was later. */
export function stood({ requirementId, cycle, audience, moment }: Round, { zone: timeZone }: Telling): Sql {
  const { day, until, employees, fulfilledAt, dueOn } = moment;
  const isReleased = endedAs('RELEASED', moment);
  const duty = sql`select distinct on (a.employee_id) a.* from shinrai.assignments a
    where a.requirement_id = ${requirementId}::uuid and a.cycle = ${cycle}::int and ${before(sql`a.assigned_at`, moment)}
    order by a.employee_id, ${isReleased}, a.part desc`;
  const group = sql`case
    when not ${worksHere(day)} then 'LEFT'
    when ${exemptOn(requirementId, day, until)} then 'EXEMPT'
    when a.id is not null and not ${isReleased} then case when ${excusedOn(day, until)} then 'ON_LEAVE' else 'ASSIGNED' end
    when a.id is not null then 'RELEASED'
    when ${belongsTo(audience, { day, timeZone, until })} then 'NOT_YET'
    else 'NOT_IN_AUDIENCE' end`;
  const standing = sql`case
    when ${fulfilledAt} is not null then 'DONE'
    when a.id is null or ${isReleased} then null
    when ${endedAs('MISSED', moment)} then 'MISSED'
    when ${dueOn} < ${day} then 'OVERDUE' else 'DUE' end`;
  return sql`select e.*, a.id as assignment_id, a.assigned_at, ${dueOn} as due_on, a.fulfilled_at, ${group} as "group", ${standing} as standing
    from ${employees} e left join (${duty}) a on a.employee_id = e.id
    where ${worksHere(day)} or a.id is not null`;
}

/** The roster on the day. */
export function roster(round: Round, telling: Telling): Table {
  const { zone, locale } = telling;
  const { employment, group, standing } = words[locale];
  return {
    name: 'roster.csv',
    parts: sql`with recursive ${departments(locale, round.moment.departments)}, stood as materialized (${stood(round, telling)})`,
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
    rows: sql`from stood e left join departments d on d.id = e.department_id left join shinrai.employees m on m.id = e.manager_id
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
        sql`case when t.id is not null then 'ATTEMPT' when x.id is not null then 'EQUIVALENCE'
          when exists (select from shinrai.signatures g where g.id = a.fulfilled_by) then 'SIGNATURE' else 'OTHER' end`,
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

/** Whoever was below the level, and whether they have made up for it since (make-up course, 補講): the list of the reports, with those
 * who have left or owe it no more. */
export function makeUp(round: Round, { day, zone, locale }: Telling): Table {
  const now = momentAt(day, null);
  return {
    name: 'make-up.csv',
    parts: sql`with recursive ${departments(locale)}`,
    cells: makeUpCells(now, { zone, locale }),
    rows: sql`from ${dutiesOf(round)} join (${failuresOf(roundOf(round), now)}) f on f.assignment_id = a.id
      join departments d on d.id = e.department_id order by e.kana_key, e.id, a.part, a.id`,
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
