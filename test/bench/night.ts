import { setTimeout as pause } from 'node:timers/promises';

import { type Bulk, done, least, told } from './bulk.ts';
import type { Client } from './client.ts';
import { type Requirement, publish } from './company.ts';
import type { Measurement } from './report.ts';

// the nightly run over yearly duties that everybody owes

const yearly = 10;

interface Askers {
  trainer: Client;
  operator: Client;
}

/** A night after which nothing changed, and one after which one in a hundred has come or gone. */
export async function* measureNights(at: Bulk, { trainer, operator }: Askers): AsyncGenerator<Measurement> {
  const names = Array.from({ length: yearly }, (_, i) => `年次研修 ${i + 1}`);
  const requirements = await publish(trainer, names, 'yearly');
  for (const requirement of requirements) await begin(trainer, requirement);
  await at.db.query('vacuum analyze shinrai.assignments');
  // the floor first, and taken back: the same is left to do for the product
  const night = async (name: string) => {
    const floor = await least(at, () => byHand(at, requirements));
    const measured = await done(at, () => run(operator));
    return told(name, { ...measured, seconds: measured.result[0] }, floor);
  };
  yield* await night('night, nothing changed');
  await change(at);
  yield* await night('night, 1 in 100 changed');
}

/** Owed by everybody until the end of the fiscal year, by those who join within thirty days. */
async function begin(trainer: Client, { id, version }: Requirement): Promise<void> {
  const { fiscalYearSchedule: schedule } = await trainer.ask(
    `{ fiscalYearSchedule(month: 3, day: 31, newHiresWithin: 30) {
         startsOn newHiresWithin firstDue { basis } recurrence { mode anchorOn every { count unit } window { count unit } atLeast { count unit } } } }`,
  );
  const { setSchedule } = await trainer.ask(
    'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { id version } }',
    { input: { id, version, schedule, sharesCompletions: false } },
  );
  const { startPreview } = await trainer.ask('query ($id: ID!) { startPreview(requirementId: $id) { owing } }', { id });
  await trainer.ask('mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { id } }', {
    input: { id, version: setSchedule.version, expected: startPreview.owing },
  });
}

/** As the operator asks for it; how many seconds it took, as the list of jobs says. */
async function run(operator: Client): Promise<number> {
  const name = 'assignments.ledger';
  const last = async () => {
    const { jobs } = await operator.ask('{ jobs { name runs { startedAt endedAt outcome } } }');
    return jobs.find((job: { name: string }) => job.name === name).runs[0];
  };
  const before = await last();
  await operator.ask('mutation ($input: RunJobInput!) { runJob(input: $input) }', { input: { name } });
  for (;;) {
    await pause(100);
    const { startedAt, endedAt, outcome } = (await last()) ?? {};
    if (startedAt === before?.startedAt || outcome === 'RUNNING') continue;
    if (outcome !== 'DONE') throw new Error(`the night ended as ${outcome}`);
    return (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  }
}

/** Half of them leave, half of them join. */
async function change({ db }: Bulk): Promise<void> {
  await db.query(`update shinrai.employees set left_on = (now() at time zone 'Asia/Tokyo')::date - 1
    where left_on is null and number like 'E%' and right(number, 3)::int % 200 = 7`);
  await db.query(`insert into shinrai.employees (id, number, family_name, given_name, family_kana, given_kana, kana_key, search_text, employment, hired_on, department_id, manager_id, locale)
    select shinrai.uuid_v7(), 'N' || number, family_name, given_name, family_kana, given_kana, kana_key, search_text, employment,
      (now() at time zone 'Asia/Tokyo')::date, department_id, manager_id, locale
    from shinrai.employees where number like 'E%' and right(number, 3)::int % 200 = 9`);
  await db.query('analyze shinrai.employees');
}

/** The same three steps by bare statements: let go who left, close what the next cycle follows, open for who has nothing; then taken back. */
async function byHand({ db }: Bulk, requirements: readonly Requirement[]): Promise<void> {
  const today = `(now() at time zone 'Asia/Tokyo')::date`;
  const current = 'a.ended_at is null and a.anchor_on is not null';
  const isHere = `(e.hired_on <= ${today} and (e.left_on is null or e.left_on >= ${today}))`;
  await db.query('begin');
  for (const { id } of requirements) {
    await db.query(
      `update shinrai.assignments a set ended_at = now(), ending = 'RELEASED', ending_reason = 'LEFT'
       from shinrai.employees e where e.id = a.employee_id and a.requirement_id = $1 and ${current} and a.fulfilled_at is null and not ${isHere}`,
      [id],
    );
    await db.query(
      `update shinrai.assignments a set ended_at = now(), ending = case when a.fulfilled_at is null then 'MISSED' else 'SUCCEEDED' end
       from shinrai.employees e where e.id = a.employee_id and a.requirement_id = $1 and ${current} and a.next_opens_on <= ${today} and ${isHere}`,
      [id],
    );
    await db.query(
      `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on, anchor_on)
       select shinrai.uuid_v7(), e.id, r.id, 1, r.activity_kind, r.activity_id, now(), ${today} + 30, ${today} + 30, ${today} + 30
       from shinrai.employees e, shinrai.requirements r
       where r.id = $1 and ${isHere} and not exists (select from shinrai.assignments a where a.requirement_id = r.id and a.employee_id = e.id and ${current})`,
      [id],
    );
  }
  await db.query('rollback');
}
