import pg from 'pg';

import type { Bulk } from './bulk.ts';
import { Client, drive } from './client.ts';
import { letSignIn, signIn } from './company.ts';
import type { Measurement } from './report.ts';

// who was interviewed, and many who book at once

const callers = 50;
const bookings = 100;
const times = 5;

interface Duty {
  assignment: string;
  employee: string;
  number: string;
}

/** Everybody owes an interview; half of them had it, one in five of the others has booked. */
export async function* measureInterviews(at: Bulk, hr: Client, cycle: number): AsyncGenerator<Measurement> {
  const requirement = await owedByEverybody(at.db, cycle);
  yield* measureCoverage(at, hr, { requirement, cycle });
  yield* measureBooking(at, requirement);
}

async function owedByEverybody(db: pg.Client, cycle: number): Promise<string> {
  const { rows } = await db.query<{ id: string }>(everything, [cycle]);
  const [{ id }] = rows as [{ id: string }];
  for (const statement of told) await db.query(statement, [id, cycle]);
  await db.query(
    'analyze shinrai.assignments, shinrai.interviews, shinrai.interview_slots, shinrai.interview_bookings',
  );
  return id;
}

async function* measureCoverage(
  { db }: Bulk,
  hr: Client,
  { requirement: id, cycle }: { requirement: string; cycle: number },
): AsyncGenerator<Measurement> {
  const query = `query ($id: ID!, $cycle: Int!) { interviewCoverage(requirementId: $id, cycle: $cycle) {
    department { id name { ja } } roster owed covered rate stages { stage people } } }`;
  const product = await drive(() => hr.ask(query, { id, cycle }), { callers: 1, seconds: 0, atLeast: times });
  const floor = await drive(() => db.query(byDepartment, [id, cycle]), { callers: 1, seconds: 0, atLeast: times });
  yield { name: 'coverage by department: median', unit: 'ms', value: product.p50, floor: floor.p50 };
}

/** Each books a time of their own; then all want the same one. */
async function* measureBooking({ db, product }: Bulk, requirement: string): AsyncGenerator<Measurement> {
  const duties = await openDuties(db, requirement);
  await letSignIn(
    db,
    duties.map(({ number }) => number),
  );
  const learners = duties.map(() => new Client(product.url));
  for (const [i, { number }] of duties.entries()) await signIn(learners[i]!, number);
  const slots = await freeSlots(db, bookings * 2 + 1);
  const book = 'mutation ($input: BookInterviewInput!) { bookInterview(input: $input) { isBookable } }';
  let next = 0;
  const one = (): Promise<unknown> => {
    const place = next++;
    return learners[place]!.ask(book, { input: { assignmentId: duties[place]!.assignment, slotId: slots[place] } });
  };
  const load = { callers, seconds: Infinity, atMost: bookings };
  const booked = await drive(one, load);
  const floor = await bareInserts(db, duties.slice(bookings), slots.slice(bookings), load);
  yield { name: `booking: ${callers} at a time, median`, unit: 'ms', value: booked.p50, floor: floor.p50 };
  yield { name: `booking: ${callers} at a time`, unit: 'requests/s', value: booked.perSecond, floor: floor.perSecond };
  const wanted = { slotId: slots.at(-1) };
  const race = duties.slice(bookings * 2).map(({ assignment }, i) =>
    learners[bookings * 2 + i]!.ask(book, { input: { assignmentId: assignment, ...wanted } }).then(
      () => 1,
      () => 0,
    ),
  );
  const winners = (await Promise.all(race)).reduce<number>((sum, each) => sum + each, 0);
  if (winners !== 1) throw new Error(`${winners} people have the same slot`);
  for (const learner of learners) learner.close();
}

/** The same rows, each in a transaction of its own, on connections that are open. */
async function bareInserts(
  db: pg.Client,
  duties: readonly Duty[],
  slots: readonly string[],
  load: { callers: number; seconds: number; atMost: number },
) {
  const pool = new pg.Pool({
    user: db.user,
    password: db.password ?? '',
    host: db.host,
    port: db.port,
    database: db.database,
    max: 20,
  });
  let next = 0;
  const timing = await drive(() => {
    const place = next++;
    const { assignment, employee } = duties[place]!;
    return pool.query(bareInsert, [slots[place], assignment, employee]);
  }, load);
  await pool.end();
  return timing;
}

const openDuties = async (db: pg.Client, requirement: string): Promise<Duty[]> =>
  (
    await db.query<Duty>(
      `select a.id as assignment, e.id as employee, e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
       where a.requirement_id = $1 and a.fulfilled_at is null and e.number like 'E%'
         and not exists (select from shinrai.interview_bookings b where b.assignment_id = a.id) order by e.number limit $2`,
      [requirement, bookings * 2 + callers],
    )
  ).rows;

const freeSlots = async (db: pg.Client, most: number): Promise<string[]> =>
  (
    await db.query<{ id: string }>(
      `select id from shinrai.interview_slots s where starts_at > now()
         and not exists (select from shinrai.interview_bookings b where b.slot_id = s.id) order by starts_at desc limit $1`,
      [most],
    )
  ).rows.map(({ id }) => id);

const everything = `with form as (
    insert into shinrai.interview_forms (id, version, code, purpose, created_at, changes)
    values (shinrai.uuid_v7(), 1, 'bench', 'YEARLY', now(), 1) returning id
  ), version as (
    insert into shinrai.interview_form_versions (id, form_id, number, title, notice, sections, published_at)
    select shinrai.uuid_v7(), id, 1, '{"ja": "面談"}', '{"ja": "全員にうかがいます。"}', '[]', now() from form
  ), requirement as (
    insert into shinrai.requirements (id, title_ja, activity_kind, activity_id, audience, created_at)
    select shinrai.uuid_v7(), '年次面談', 'INTERVIEW', id, '{"all": []}', now() from form returning id
  ), opened as (
    insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
    select shinrai.uuid_v7(), id, $1::int, now()::date + 60, now() - interval '30 days', 0 from requirement
  ) select id from requirement`;

/** Duties, slots of one officer from a hundred days ago on, bookings, and interviews; each with the requirement and the cycle. */
const told = [
  `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on, fulfilled_at)
   select shinrai.uuid_v7(), e.id, r.id, $2::int, 'INTERVIEW', r.activity_id, now() - interval '30 days', now()::date + 60, now()::date + 60,
     case when row_number() over (order by e.number) % 2 = 0 then now() - interval '1 day' end
   from shinrai.employees e, shinrai.requirements r where r.id = $1 and e.left_on is null`,
  `with officer as (
     insert into shinrai.role_grants (id, employee_id, role, granted_at)
     select shinrai.uuid_v7(), id, 'SECURITY_OFFICER', now() from shinrai.employees where number = 'B0003' returning employee_id
   ) insert into shinrai.interview_slots (id, interviewer_id, starts_at, ends_at, mode, opened_at)
   select shinrai.uuid_v7(), employee_id, at, at + interval '20 minutes', 'ROOM', now() from officer,
     (select date_trunc('hour', now()) + interval '1 day' + n * interval '20 minutes' as at
      from generate_series(1, (select count(*) / 5 + 500 from shinrai.assignments where requirement_id = $1 and cycle = $2)) n) s`,
  `insert into shinrai.interview_bookings (id, slot_id, assignment_id, employee_id, state, event_id, sequence, booked_at)
   select shinrai.uuid_v7(), s.id, a.id, a.employee_id, 'BOOKED', shinrai.uuid_v7(), 0, now() - interval '2 days'
   from (select *, row_number() over (order by id) as nth from shinrai.assignments where requirement_id = $1 and cycle = $2 and fulfilled_at is null) a
   join (select *, row_number() over (order by starts_at) as nth from shinrai.interview_slots) s on s.nth * 5 = a.nth`,
  `insert into shinrai.interviews (id, purpose, state, form_version_id, employee_id, assignment_id, key_id, started_at, started_by, notice_read_at,
     place, mode, locale, recording, sealed_at)
   select shinrai.uuid_v7(), 'YEARLY', 'SEALED', v.id, a.employee_id, a.id, shinrai.uuid_v7(), a.fulfilled_at - interval '1 hour', a.employee_id,
     a.fulfilled_at - interval '1 hour', '面談室', 'ROOM', 'JA', 'NONE', a.fulfilled_at
   from shinrai.assignments a join shinrai.interview_form_versions v on v.form_id = a.activity_id
   where a.requirement_id = $1 and a.cycle = $2 and a.fulfilled_at is not null`,
];

/** The least that tells the same numbers: who was interviewed, has booked, or has not. */
const byDepartment = `select e.department_id, count(*), count(i.assignment_id), count(b.assignment_id)
  from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
  left join shinrai.interviews i on i.assignment_id = a.id and i.state = 'SEALED'
  left join shinrai.interview_bookings b on b.assignment_id = a.id and b.state = 'BOOKED'
  where a.requirement_id = $1 and a.cycle = $2 group by 1`;

const bareInsert = `insert into shinrai.interview_bookings (id, slot_id, assignment_id, employee_id, state, event_id, sequence, booked_at)
  values (shinrai.uuid_v7(), $1, $2, $3, 'BOOKED', shinrai.uuid_v7(), 0, now())`;
