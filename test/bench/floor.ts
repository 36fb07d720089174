import { createServer } from 'node:http';

import pg from 'pg';

import { copyOut } from './copy.ts';

// The least that the same rows cost: hand-written SQL, a bare handler, nobody asked who they are.

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

const rows = async (text: string, values: unknown[]): Promise<any[]> => (await pool.query(text, values)).rows;
const isHere = '(e.hired_on <= $1 and (e.left_on is null or e.left_on >= $1))';
const isWithin = '($3::uuid is null or e.department_id = any (array(select id from tree)))';
const counts = `count(*)::int as assignments, count(*) filter (where a.fulfilled_at is not null)::int as done,
  count(*) filter (where a.fulfilled_at is null and a.due_on >= $1)::int as due, count(*) filter (where a.fulfilled_at is null and a.due_on < $1)::int as overdue`;

/** Who is on leave that day counts neither as owed nor as done. */
const isCounted = `not exists (select from shinrai.leave_periods l where l.employee_id = a.employee_id and l.revoked_at is null
  and l.starts_on <= $1 and (l.ends_on is null or l.ends_on >= $1))`;

type Asked = Record<string, any>;

const answers: Record<string, (asked: Asked) => Promise<unknown>> = {
  page: ({ today, cycle, first }) =>
    rows(
      `select e.*, d.name_ja, d.name_en, c.* from (
         select id, number, family_name, given_name, family_kana, given_kana, employment, department_id, kana_key,
           exists (select from shinrai.leave_periods l where l.employee_id = e.id and l.starts_on <= $1 and (l.ends_on is null or l.ends_on >= $1)) as on_leave
         from shinrai.employees e where ${isHere} order by kana_key, id limit $3
       ) e join shinrai.departments d on d.id = e.department_id
       cross join lateral (
         select ${counts}, min(due_on) filter (where fulfilled_at is null) as next_due_on, max(fulfilled_at) as last_fulfilled_at
         from shinrai.assignments a where a.employee_id = e.id and a.cycle = $2 and ${isCounted}
       ) c order by e.kana_key, e.id`,
      [today, cycle, first],
    ),

  count: async asked => {
    const [page, [{ count }]] = await Promise.all([
      answers['page']!(asked) as Promise<unknown[]>,
      rows(`select count(*)::int as count from shinrai.employees e where ${isHere}`, [asked['today']]) as Promise<any>,
    ]);
    return { page, count };
  },

  departments: ({ today, cycle, within = null }) =>
    rows(
      `with recursive tree as (
         select id, code, name_ja, name_en, parent_id, 0 as depth, code::text as path from shinrai.departments
         where case when $3::uuid is null then parent_id is null else id = $3 end
         union all select d.id, d.code, d.name_ja, d.name_en, d.parent_id, t.depth + 1, t.path || '/' || d.code
         from shinrai.departments d join tree t on d.parent_id = t.id
       ), own as (
         select * from (
           select e.department_id as id, count(*)::int as people from shinrai.employees e where ${isHere} and ${isWithin} group by 1
         ) p left join (
           select e.department_id as id, ${counts} from shinrai.employees e join shinrai.assignments a on a.employee_id = e.id and a.cycle = $2
           where ${isHere} and ${isWithin} and ${isCounted} group by 1
         ) c using (id)
       )
       select t.*, o.people, o.assignments, o.done, o.due, o.overdue from tree t left join own o using (id) order by t.path`,
      [today, cycle, within],
    ),

  'departments-then': ({ today, cycle }) =>
    rows(
      `with recursive then_there as (
         select distinct on (department_id) department_id as id, name_ja, name_en, parent_id from shinrai.department_records
         where recorded_at < $1::date + 1 order by department_id, recorded_at desc, id desc
       ), tree as (
         select t.*, 0 as depth, d.code::text as path from then_there t join shinrai.departments d using (id) where t.parent_id is null
         union all select b.*, t.depth + 1, t.path || '/' || d.code from then_there b join tree t on b.parent_id = t.id join shinrai.departments d on d.id = b.id
       ), e as materialized (
         select * from (
           select distinct on (employee_id) employee_id as id, department_id, hired_on, left_on from shinrai.employment_records
           where recorded_at < $1::date + 1 order by employee_id, recorded_at desc, id desc
         ) e where ${isHere}
       ), own as (
         select * from (select department_id as id, count(*)::int as people from e group by 1) p
         left join (
           select e.department_id as id, count(*)::int as assignments, count(*) filter (where a.fulfilled_at < $1::date + 1)::int as done,
             count(*) filter (where a.fulfilled_at is null or a.fulfilled_at >= $1::date + 1)::int as open
           from e join shinrai.assignments a on a.employee_id = e.id and a.cycle = $2 and a.assigned_at < $1::date + 1 where ${isCounted} group by 1
         ) c using (id)
       )
       select t.*, o.people, o.assignments, o.done, o.open from tree t left join own o using (id) order by t.path`,
      [today, cycle],
    ),

  audience: async ({ today, department, course }) => {
    const said = `
      with recursive tree as (
        select id from shinrai.departments where id = $2 union all select d.id from shinrai.departments d join tree t on d.parent_id = t.id
      ), passed as (
        select distinct employee_id from shinrai.assignments where activity_kind = 'COURSE' and activity_id = $3 and fulfilled_at is not null
      ), said as (
        select e.id, e.kana_key, e.employment <> 'DISPATCHED' and (p.employee_id is null or e.department_id = any (array(select id from tree))) as inside
        from shinrai.employees e left join passed p on p.employee_id = e.id where ${isHere}
      )`;
    const [[counts], people] = await Promise.all([
      rows(`${said} select count(*)::int as headcount, count(*) filter (where inside)::int as inside from said`, [
        today,
        department,
        course,
      ]),
      rows(
        `${said} select e.*, d.name_ja, d.name_en from said s join shinrai.employees e using (id) join shinrai.departments d on d.id = e.department_id
         where s.inside order by s.kana_key, s.id limit 51`,
        [today, department, course],
      ),
    ]);
    return { counts, people };
  },

  mine: ({ employee }) =>
    rows(
      `select a.*, r.title_ja, r.title_en from shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id
       where a.employee_id = $1 order by a.fulfilled_at is not null, a.due_on, a.id limit 51`,
      [employee],
    ),

  start: ({ assignment }) =>
    rows(
      `with begun as (
         insert into shinrai.attempts (id, assignment_id, employee_id, quiz_id, number, pass_mark, started_at, due_at, max_score)
         select shinrai.uuid_v7(), a.id, a.employee_id, q.id, 1 + (select count(*) from shinrai.attempts where assignment_id = a.id),
           q.pass_mark, now(), now() + make_interval(mins => q.time_limit_minutes), q.question_count
         from shinrai.assignments a join shinrai.enrolments n on n.assignment_id = a.id
         join shinrai.course_versions v on v.id = n.course_version_id join shinrai.quizzes q on q.id = v.quiz_id
         where a.id = $1 and a.fulfilled_at is null returning *
       ), told as (${tell('START_ATTEMPT', 'begun')})
       insert into shinrai.attempt_questions (id, attempt_id, position, question_id, code, topic, kind, stem, options, explanation, chosen)
       select shinrai.uuid_v7(), b.id, row_number() over (), q.id, q.code, q.topic, q.kind, q.stem, q.options, q.explanation, '{}'
       from begun b cross join lateral (select * from shinrai.questions where quiz_id = b.quiz_id order by random() limit b.max_score) q
       returning id, attempt_id, stem, options`,
      [assignment],
    ),

  answer: ({ question, chosen }) =>
    rows(
      `with answered as (
         update shinrai.attempt_questions q set chosen = $2, answered_at = now() from shinrai.attempts t
         where q.id = $1 and t.id = q.attempt_id and t.finished_at is null returning t.id, t.employee_id, q.chosen
       ), told as (${tell('ANSWER_QUESTION', 'answered')}) select chosen from answered`,
      [question, chosen],
    ),

  submit: ({ attempt }) =>
    rows(
      `with graded as (
         update shinrai.attempt_questions set earned = (not exists (
           select from jsonb_array_elements(options) o where (o->>'right')::boolean <> (o->>'id' = any (chosen))))::int
         where attempt_id = $1 returning id, earned, options, explanation
       ), verdict as (select sum(earned) as score from graded
       ), finished as (
         update shinrai.attempts t set finished_at = now(), "end" = 'SUBMITTED', score = v.score, percent = v.score * 100 / t.max_score,
           passed = v.score * 100 >= t.pass_mark * t.max_score
         from verdict v where t.id = $1 and t.finished_at is null returning t.*
       ), fulfilled as (
         update shinrai.assignments a set fulfilled_at = f.finished_at, fulfilled_by = f.id from finished f where a.id = f.assignment_id and f.passed
       ), certified as (
         insert into shinrai.certificates (assignment_id, code, number, family_name, given_name, title, version_number, content_hash, percent, fulfilled_on, issued_at)
         select f.assignment_id, upper(left(replace(gen_random_uuid()::text, '-', ''), 20)), e.number, e.family_name, e.given_name, v.title, v.number,
           v.content_hash, f.percent, (f.finished_at at time zone 'Asia/Tokyo')::date, f.finished_at
         from finished f join shinrai.employees e on e.id = f.employee_id join shinrai.course_versions v on v.quiz_id = f.quiz_id where f.passed
       ), told as (${tell('SUBMIT_ATTEMPT', 'finished')})
       select f.score, f.passed, g.* from finished f, graded g`,
      [attempt],
    ),
};

/** The event in the log that belongs to what was done. */
function tell(action: string, done: string): string {
  return `insert into shinrai.audit_events (id, at, action, outcome, actor_id, actor_label, record_type, record_id, details, request_id)
    select shinrai.uuid_v7(), now(), '${action}', 'DONE', e.id, e.number, 'Attempt', d.id, '{}', gen_random_uuid()
    from ${done} d join shinrai.employees e on e.id = d.employee_id`;
}

/** No parameters in a COPY: the day and the cycle are checked and spliced. */
function csv({ today, cycle }: Asked): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('today');
  return `copy (
    with recursive tree as (
      select id, name_ja::text as path from shinrai.departments where parent_id is null
      union all select d.id, t.path || ' / ' || d.name_ja from shinrai.departments d join tree t on d.parent_id = t.id
    )
    select e.number, concat_ws(' ', e.family_name, e.given_name), concat_ws(' ', e.family_kana, e.given_kana), d.path, e.employment,
      concat_ws(' ', m.family_name, m.given_name), r.title_ja, a.cycle, (a.assigned_at at time zone 'Asia/Tokyo')::date, a.due_on,
      case when a.fulfilled_at is not null then '修了' when a.due_on < '${today}' then '期限超過' else '期限内' end,
      (a.fulfilled_at at time zone 'Asia/Tokyo')::date, (select max(percent) from shinrai.attempts t where t.assignment_id = a.id)
    from shinrai.employees e join tree d on d.id = e.department_id left join shinrai.employees m on m.id = e.manager_id
    join shinrai.assignments a on a.employee_id = e.id join shinrai.requirements r on r.id = a.requirement_id
    where ${`${isHere} and ${isCounted}`.replaceAll('$1', `'${today}'`)} and a.cycle = ${Number(cycle)}
    order by e.kana_key, e.id, a.due_on, a.id
  ) to stdout with (format csv)`;
}

// as the product's: a caller may wait longer than five seconds for its turn
createServer({ keepAliveTimeout: 72_000 }, async (request, response) => {
  const name = request.url!.slice(1);
  try {
    let text = '';
    for await (const piece of request) text += piece;
    const asked = (text ? JSON.parse(text) : {}) as Asked;
    if (name === 'csv') {
      const client = await pool.connect();
      response.setHeader('content-type', 'text/csv');
      await copyOut(client, csv(asked), response);
      client.release();
      response.end();
    } else {
      const body = JSON.stringify(name === 'live' ? {} : await answers[name]!(asked));
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
    }
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(Number(process.env['PORT']), '127.0.0.1');
