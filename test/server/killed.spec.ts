import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { freshDatabase } from '../support/database.ts';
import { assign, requirement } from '../support/duties.ts';
import { employees } from '../support/people.ts';
import { type Shinrai, demoPassword, forget, startShinrai } from '../support/shinrai.ts';
import { type TestSmtp, startSmtp } from '../support/smtp.ts';

/** So many people owe one thing since today and another one since long: two steps for each of them. */
const many = 1500;
const theirTitles = ['個人情報保護研修', '情報持出研修'];
const everybodyOnce = ['ASSIGNED', 'OVERDUE'].map(kind => ({ kind, notices: many, people: many }));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
let smtp: TestSmtp;
const running = new Set<Shinrai>();
const folders: string[] = [];
const sql = async (text: string, values: unknown[] = []): Promise<any[]> => (await pool.query(text, values)).rows;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  smtp = await startSmtp();
  // nothing is mailed before it is wanted
  await smtp.stop();
  const demo = await server();
  await demo.stop();
  running.delete(demo);
  await owing();
}, 240_000);
afterEach(async () => {
  for (const each of running) await kill(each);
});
afterAll(async () => {
  smtp.hangUp();
  await smtp.stop();
  await pool.end();
  await database.drop();
  for (const folder of folders) await forget(folder);
});

/** One of several servers on the same database. */
async function server(): Promise<Shinrai> {
  const env = { DATABASE_URL: database.url, SHINRAI_SMTP_URL: smtp.url, SHINRAI_MAIL_FROM: 'shinrai@example.jp' };
  const started = await startShinrai({ env });
  running.add(started);
  folders.push(started.folder);
  return started;
}

async function kill(one: Shinrai): Promise<void> {
  await one.stop('SIGKILL');
  running.delete(one);
}

async function owing(): Promise<void> {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const [{ id: department }] = (await sql(`select id from shinrai.departments order by code limit 1`)) as [
    { id: string },
  ];
  const people = Array.from({ length: many }, (_, i) => ({ number: `K${i}`, department, email: `k${i}@example.jp` }));
  const [fresh, old] = [await requirement({ sql }, theirTitles[0]!), await requirement({ sql }, theirTitles[1]!)];
  const duties = (await employees({ sql }, people)).flatMap(employee => [
    { employee, requirement: fresh, assignedAt: new Date().toISOString(), dueOn: day(60) },
    { employee, requirement: old, assignedAt: `${day(-90)}T03:00:00Z`, dueOn: day(-2) },
  ]);
  await assign({ sql }, duties);
}

/** Speaks to a server as the administrator of the demo company. */
async function admin({ url }: Shinrai, query: string, input: object): Promise<void> {
  let cookie = '';
  const ask = async (document: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: document, variables }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { errors } = (await response.json()) as { errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
  };
  const login = { login: '1007', password: demoPassword };
  await ask('mutation ($input: LogInInput!) { logIn(input: $input) { viewer { roles } } }', { input: login });
  await ask(query, { input });
}
const runJob = (one: Shinrai, name: string) =>
  admin(one, 'mutation ($input: RunJobInput!) { runJob(input: $input) }', { name });

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`two minutes have not brought ${what.toString()}`);
}
const backends = async (condition: string): Promise<number> =>
  (await sql(`select from pg_stat_activity where datname = current_database() and ${condition}`)).length;

/** Notices `n` about what they owe here: the demo company has its own mandatory trainings for whoever joins. */
const theirs = `shinrai.notices n join shinrai.employees e on e.id = n.employee_id
  join shinrai.assignments a on a.id = (n.params->>'assignmentId')::uuid
  join shinrai.requirements r on r.id = a.requirement_id and r.title_ja in ('${theirTitles.join(`', '`)}')`;

/** What of the two steps was told, how often, and to how many people. */
const told = () =>
  sql(`select n.kind, count(*)::int as notices, count(distinct n.employee_id)::int as people
       from ${theirs} group by 1 order by 1`);

/** Whoever was killed has been silent for long enough to be given up. */
async function twoMinutesLater(): Promise<void> {
  const ago = `interval '2 minutes'`;
  await sql(`update shinrai_jobs.job set heartbeat_on = heartbeat_on - ${ago} where state = 'active'`);
  await sql(
    `update shinrai_jobs.queue set monitor_on = monitor_on - ${ago}, monitor_claim_on = monitor_claim_on - ${ago}`,
  );
}

/** Kills a server that stands in the middle of writing one kind of notice: before the key that somebody else is about to write. */
async function killedWriting(kind: 'ASSIGNED' | 'OVERDUE'): Promise<void> {
  const one = await server();
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  const held = await holder.query(
    `insert into shinrai.notices (id, key, employee_id, kind, params, told_at, mail_state, mail_attempts, mail_at)
     select gen_random_uuid(), case when $1 = 'ASSIGNED' then 'assigned:' || a.id else 'overdue:1:' || a.id || ':' || a.due_on end,
       a.employee_id, $1, '{}', now(), 'WAITING', 0, now()
     from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where e.number = 'K${many / 2}' and (a.due_on > now()) = ($1 = 'ASSIGNED')`,
    [kind],
  );
  expect(held.rowCount).toBe(1);
  await runJob(one, 'reminders.send');
  await until(async () => (await backends(`wait_event_type = 'Lock' and query ~ 'insert into shinrai.notices'`)) === 1);
  await kill(one);
  await holder.end();
  await until(async () => (await backends(`application_name = 'shinrai'`)) === 0);
}

describe('kill -9', () => {
  it('in the middle of thousands of reminders leaves none half told; then each is told once, by whichever server', async () => {
    for (const kind of ['ASSIGNED', 'OVERDUE'] as const) {
      await killedWriting(kind);
      expect(await told()).toEqual([]);
    }
    await twoMinutesLater();
    // nobody asks for it again
    const both = await Promise.all([server(), server()]);
    await until(async () => (await told()).length > 0);
    expect(await told()).toEqual(everybodyOnce);
    for (const each of both) await runJob(each, 'reminders.send');
    await until(
      async () =>
        (await sql(`select from shinrai_jobs.job where name = 'reminders.send' and state < 'completed'`)).length === 0,
    );
    expect(await told()).toEqual(everybodyOnce);
  }, 400_000);

  it('in the middle of the mails loses none; what was on its way is sent again only by a person', async () => {
    smtp = await startSmtp({ port: smtp.port });
    const one = await server();
    let end: Promise<void> | undefined;
    smtp.answers.arrived = () => {
      // the server has this one and can no longer say so
      if (smtp.mails.length >= many / 2 && theirTitles.includes(titleOf(smtp.mails.at(-1)!))) end ??= kill(one);
      return end;
    };
    await sql(`update shinrai.notices set mail_at = now() where mail_state = 'WAITING'`);
    await runJob(one, 'notices.deliver');
    await until(async () => end !== undefined);
    await end;
    smtp.answers = {};
    const lost = await ours(`n.mail_state = 'SENDING'`);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThanOrEqual(4);
    await sql(`update shinrai.notices set mail_at = mail_at - interval '10 minutes' where mail_state = 'SENDING'`);

    const both = await Promise.all([server(), server()]);
    for (const each of both) await runJob(each, 'notices.deliver');
    await until(async () => (await ours(`n.mail_state in ('WAITING', 'SENDING')`)).length === 0);
    const uncertain = await ours(`n.mail_state = 'UNCERTAIN'`);
    expect(uncertain).toEqual(lost);
    const all = await ours('true');
    expect(all).toHaveLength(2 * many);
    const before = arrivals();
    const known = new Set(uncertain.map(({ mail }) => mail));
    expect(all.filter(({ mail }) => !known.has(mail) && before.get(mail) !== 1)).toEqual([]);
    expect([...known].some(mail => before.get(mail) === 1)).toBe(true);
    expect([...known].every(mail => (before.get(mail) ?? 0) <= 1)).toBe(true);

    const again = 'mutation ($input: SendNoticesAgainInput!) { sendNoticesAgain(input: $input) }';
    await admin(both[0], again, { ids: uncertain.map(({ id }) => id) });
    await runJob(both[0], 'notices.deliver');
    await until(async () => (await ours(`n.mail_state <> 'SENT'`)).length === 0);
    const after = arrivals();
    for (const { mail } of all)
      expect([mail, after.get(mail)]).toEqual([mail, (before.get(mail) ?? 0) + (known.has(mail) ? 1 : 0)]);
  }, 400_000);
});

/** Their notices, each with what its mail is known by. */
const ours = (condition: string): Promise<{ id: string; mail: string }[]> =>
  sql(`select n.id, e.email || ' ' || r.title_ja as mail from ${theirs} where ${condition} order by n.id`);

const titleOf = ({ subject = '' }: TestSmtp['mails'][number]): string => /「(.+)」/.exec(subject)?.[1] ?? '';

/** How often the mail server was given each of them. */
function arrivals(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of smtp.mails) {
    const mail = `${each.recipients[0]} ${titleOf(each)}`;
    counts.set(mail, (counts.get(mail) ?? 0) + 1);
  }
  return counts;
}
