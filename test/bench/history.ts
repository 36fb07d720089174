import type pg from 'pg';

import type { Requirement } from './company.ts';

/** Of how many sittings everything is kept: questions, readings and events; the reports never read those. */
const toldInFull = 100_000;

/** The cycles before this one as assigning would have written them, all in one statement. */
export async function assignPast(
  db: pg.Client,
  requirements: readonly Requirement[],
  cycles: readonly number[],
): Promise<void> {
  await db.query(
    `insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
     select shinrai.uuid_v7(), r, c, make_date(c, 12, 20), make_timestamptz(c, 10, 1, 1, 0, 0, 'UTC'), (select count(*) from shinrai.employees)
     from unnest($1::uuid[]) r, unnest($2::int[]) c`,
    [requirements.map(({ id }) => id), cycles],
  );
  await db.query(
    `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
     select shinrai.uuid_v7(), e.id, r.id, c.cycle, r.activity_kind, r.activity_id, c.assigned_at, c.due_on, c.due_on
     from shinrai.requirement_cycles c join shinrai.requirements r on r.id = c.requirement_id, shinrai.employees e
     where c.cycle = any($1::int[])`,
    [cycles],
  );
}

/** As if the roster had been kept in the program since the first of them joined: a past day can be asked about. */
export async function keptFromTheBeginning(db: pg.Client): Promise<void> {
  await db.query('grant update on shinrai.employment_records to current_user');
  await db.query('alter table shinrai.employment_records disable trigger user');
  await db.query('update shinrai.employment_records set recorded_at = hired_on');
  await db.query('alter table shinrai.employment_records enable trigger user');
  await db.query('revoke update on shinrai.employment_records from current_user');
}

/** What people did since: nearly all of the past is done, of this cycle six in ten; some tried and failed, one in ten is late. */
export async function letLearn(db: pg.Client, cycle: number): Promise<void> {
  await db.query('begin');
  await db.query('alter table shinrai.attempt_questions disable trigger user');
  for (const statement of [late, sittings, enrolments, readings, attempts, asked, done, certificates, events])
    await db.query(statement.replaceAll('$cycle', String(cycle)).replaceAll('$kept', String(toldInFull)));
  await db.query('alter table shinrai.attempt_questions enable trigger user');
  await db.query('commit');
  await db.query('vacuum analyze');
}

/** The same number for the same row each time, 0 to 99. */
const lot = (of: string) => `(hashtextextended(${of}::text, 0) & 1023) * 100 / 1024`;

const late = `update shinrai.assignments set assigned_at = now() - interval '60 days', due_on = (now() - interval '5 days')::date
  where cycle = $cycle and ${lot('id')} % 10 = 0`;

/** One row for each sitting; who passes at the second failed at the first. */
const sittings = `
  create temp table sat on commit drop as
  with fate as (
    select a.id as assignment_id, a.employee_id, a.assigned_at, v.quiz_id, v.id as version_id,
      ${lot('a.id')} as lot, case when a.cycle = $cycle then 60 else 97 end as most
    from shinrai.assignments a join shinrai.course_versions v on v.course_id = a.activity_id
  )
  select f.*, n.number, f.lot < f.most and n.number = n.of as passed, shinrai.uuid_v7() as id,
    f.assigned_at + make_interval(hours => 24 + (f.lot * 7)::int, mins => n.number * 40) as started_at,
    row_number() over () as nth
  from fate f
  cross join lateral (select case when f.lot >= f.most then 1 when f.lot % 6 = 0 then 2 else 1 end as of) t
  cross join lateral (select number, t.of from generate_series(1, t.of) number) n
  where f.lot < f.most + 1 and f.assigned_at + make_interval(hours => 24 + (f.lot * 7)::int) < now() - interval '2 hours'`;

const enrolments = `insert into shinrai.enrolments (assignment_id, course_version_id, enrolled_at)
  select assignment_id, version_id, min(started_at) - interval '40 minutes' from sat group by 1, 2`;

const readings = `insert into shinrai.lesson_readings (id, assignment_id, lesson_id, read_at)
  select shinrai.uuid_v7(), s.assignment_id, l.id, s.started_at - interval '40 minutes' + l.position * interval '6 minutes'
  from sat s join shinrai.lessons l on l.course_version_id = s.version_id where s.number = 1 and s.nth <= $kept`;

const attempts = `
  insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, finished_at, "end", score, max_score, percent, passed)
  select s.id, s.assignment_id, s.employee_id, s.quiz_id, s.number, q.pass_mark, s.started_at, s.started_at + make_interval(mins => q.time_limit_minutes),
    s.started_at + interval '12 minutes', 'SUBMITTED', p.score, 10, p.score * 10, s.passed
  from sat s join shinrai.quizzes q on q.id = s.quiz_id
  cross join lateral (select case when s.passed then 7 + s.lot % 4 else 3 + s.lot % 4 end::int as score) p`;

const asked = `
  insert into shinrai.attempt_questions (id, attempt_id, position, question_id, code, topic, kind, stem, options, explanation, chosen, answered_at, earned, rest)
  select shinrai.uuid_v7(), s.id, n.position, q.id, q.code, q.topic, q.kind, q.stem, q.options, q.explanation,
    array(select o->>'id' from jsonb_array_elements(q.options) o where (o->>'right')::boolean = (n.position <= t.score) limit 1),
    s.started_at + n.position * interval '1 minute', (n.position <= t.score)::int, (t.score - (n.position <= t.score)::int) / 9
  from sat s join shinrai.attempts t on t.id = s.id
  cross join lateral (select position, (position * 7 + s.lot)::int % 30 + 1 as place from generate_series(1, 10) position) n
  join shinrai.questions q on q.quiz_id = s.quiz_id and q.position = n.place
  where s.nth <= $kept`;

const done = `update shinrai.assignments a set fulfilled_at = s.started_at + interval '12 minutes', fulfilled_by = s.id
  from sat s where s.assignment_id = a.id and s.passed`;

const certificates = `
  insert into shinrai.certificates (assignment_id, code, number, family_name, given_name, title, version_number, content_hash, percent, fulfilled_on, issued_at)
  select s.assignment_id, upper(left(replace(gen_random_uuid()::text, '-', ''), 20)), e.number, e.family_name, e.given_name, v.title, v.number,
    v.content_hash, t.percent, (t.finished_at at time zone 'Asia/Tokyo')::date, t.finished_at
  from sat s join shinrai.attempts t on t.id = s.id join shinrai.employees e on e.id = s.employee_id
  join shinrai.course_versions v on v.id = s.version_id where s.passed`;

const events = `
  insert into shinrai.audit_events (id, at, action, outcome, actor_id, actor_label, record_type, record_id, details, request_id)
  select shinrai.uuid_v7(), s.started_at + n.at * interval '1 minute', n.action, 'DONE', e.id, e.number, 'Attempt', s.id, '{}', shinrai.uuid_v7()
  from sat s join shinrai.employees e on e.id = s.employee_id
  cross join lateral (
    select at, case at when 0 then 'START_ATTEMPT' when 11 then 'SUBMIT_ATTEMPT' else 'ANSWER_QUESTION' end as action from generate_series(0, 11) at
  ) n where s.nth <= $kept`;
