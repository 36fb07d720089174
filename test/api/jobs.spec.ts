import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { Logger } from '@nestjs/common';
import pg from 'pg';

import { type Job, JobFailure, type JobReport, shinraiEntities, shinraiOrmSettings } from '../../src/index.ts';
import { BossJobs } from '../../src/platform/boss-jobs.ts';
import { freshDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
const servers: { jobs: BossJobs; orm: MikroORM }[] = [];

/** As a server has it: the jobs run in the background until it stops. */
async function server(jobs: Job[], { background = true, url = database.url } = {}): Promise<(typeof servers)[number]> {
  const orm = await MikroORM.init({ clientUrl: url, entities: shinraiEntities, ...shinraiOrmSettings });
  const made = new BossJobs(orm.em, { timeZone: 'Asia/Tokyo', background, pollSeconds: 0.5 });
  for (const job of jobs) made.register(job);
  made.onApplicationBootstrap();
  const started = { jobs: made, orm };
  servers.push(started);
  return started;
}

async function stop({ jobs, orm }: (typeof servers)[number]): Promise<void> {
  servers.splice(
    servers.findIndex(other => other.jobs === jobs),
    1,
  );
  await jobs.onModuleDestroy();
  await orm.close();
}

async function until<T>(ask: () => Promise<T | undefined | null | false> | T | undefined | null | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen within 20 seconds');
}

const job = (name: string, run: Job['run'], rest: Partial<Job> = {}): Job => ({ name, schedule: null, run, ...rest });
const stateOf = async (jobs: BossJobs, name: string) => (await jobs.list()).find(state => state.name === name)!;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterEach(async () => {
  while (servers[0]) await stop(servers[0]);
});
afterAll(async () => {
  Logger.overrideLogger(['error']);
  await pool.end();
  await database.drop();
});

describe('a job', () => {
  it('is done once for what was asked of two servers, and by one at a time', async () => {
    const began: number[] = [];
    let atOnce = 0;
    let most = 0;
    const work = async (): Promise<JobReport> => {
      began.push(Date.now());
      most = Math.max(most, ++atOnce);
      await new Promise(resolve => setTimeout(resolve, 300));
      atOnce--;
      return { done: 1 };
    };
    const [one, other] = [await server([job('t.shared', work)]), await server([job('t.shared', work)])];
    await Promise.all([one, other, one, other].map(({ jobs }) => jobs.request('t.shared')));
    await until(async () => (await stateOf(one.jobs, 't.shared')).runs[0]?.outcome === 'DONE' && atOnce === 0);
    await until(async () => (await stateOf(one.jobs, 't.shared')).waiting === 0);
    expect(began.length).toBeLessThanOrEqual(2);
    await Promise.all([one.jobs.run('t.shared'), other.jobs.run('t.shared')]);
    expect(most).toBe(1);
  });

  it('that is asked for in a transaction goes with it', async () => {
    let runs = 0;
    const { jobs, orm } = await server([job('t.transaction', async () => void runs++)]);
    const ask = (fails: boolean) =>
      orm.em.fork().transactional(async () => {
        await jobs.request('t.transaction');
        expect((await stateOf(jobs, 't.transaction')).waiting).toBe(1);
        if (fails) throw new Error('no');
      });
    await expect(ask(true)).rejects.toThrow('no');
    expect((await stateOf(jobs, 't.transaction')).waiting).toBe(0);
    await ask(false);
    await until(() => runs > 0);
    expect(runs).toBe(1);
  });

  it('tells the operator what became of it, and of a failure no text that could be somebody’s', async () => {
    const orm = (await server([], { background: false })).orm;
    const failures: Job[] = [
      job('t.code', async () => Promise.reject(new JobFailure('MAILER_UNAVAILABLE ECONNREFUSED')), { retries: 0 }),
      job('t.text', async () => Promise.reject(new Error('山田 太郎')), { retries: 0 }),
      job('t.database', async () => void (await orm.em.fork().execute(`select '山田 太郎'::int`)), { retries: 0 }),
      job('t.counts', async () => ({ told: 3 })),
    ];
    const { jobs } = await server(failures);
    for (const { name } of failures) await jobs.request(name);
    const ended = await until(async () => {
      const states = await jobs.list();
      return states.every(({ runs: [run] }) => run?.endedAt) && states;
    });
    expect(ended.map(({ runs: [run] }) => [run!.outcome, run!.failure ?? run!.report])).toEqual([
      ['FAILED', 'MAILER_UNAVAILABLE ECONNREFUSED'],
      ['FAILED', 'Error'],
      ['FAILED', 'DriverException 22P02'],
      ['DONE', { told: 3 }],
    ]);
    expect(ended[0]!.lastFailure).toEqual(ended[0]!.runs[0]);
    const { rows: kept } = await pool.query(`select output::text from shinrai_jobs.job`);
    expect(JSON.stringify(kept)).not.toContain('山田');
  });

  it('is taken up again when the server that did it was killed', async () => {
    let runs = 0;
    const first = await server([], { background: false });
    first.jobs.register(job('t.killed', async () => void runs++));
    await first.jobs.request('t.killed');
    // a server took it up, and was heard of for the last time two minutes ago
    await pool.query(
      `update shinrai_jobs.job set state = 'active', started_on = now() - interval '3 minutes', heartbeat_on = now() - interval '2 minutes'
       where name = 't.killed'`,
    );
    const { jobs } = await server([job('t.killed', async () => void runs++)]);
    await until(async () => (await stateOf(jobs, 't.killed')).waiting === 1);
    await pool.query(`update shinrai_jobs.job set start_after = now() where name = 't.killed'`);
    await until(() => runs > 0);
    expect(runs).toBe(1);
  });

  it('has some seconds to end when the server stops', async () => {
    let ended = false;
    const { jobs, orm } = await server([
      job('t.slow', async signal => {
        await new Promise(resolve => signal.addEventListener('abort', resolve));
        await new Promise(resolve => setTimeout(resolve, 300));
        ended = true;
      }),
    ]);
    await jobs.request('t.slow');
    await until(async () => (await stateOf(jobs, 't.slow')).runs[0]?.outcome === 'RUNNING');
    await stop({ jobs, orm });
    expect(ended).toBe(true);
  });

  it('has its times in the zone of the organisation, and is forgotten with them when it is no more', async () => {
    const nightly = job('t.nightly', async () => {}, { schedule: '15 2 * * *' });
    const first = await server([nightly]);
    const scheduled = async () =>
      (await pool.query(`select name, cron, timezone from shinrai_jobs.schedule where name = 't.nightly'`)).rows;
    await until(async () => (await scheduled()).length === 1);
    expect(await scheduled()).toEqual([{ name: 't.nightly', cron: '15 2 * * *', timezone: 'Asia/Tokyo' }]);
    const { nextAt } = await stateOf(first.jobs, 't.nightly');
    expect(nextAt!.toISOString().slice(11, 16)).toBe('17:15');
    await stop(first);
    await server([]);
    await until(async () => (await scheduled()).length === 0);
  });

  it('that missed its times is done once', async () => {
    let runs = 0;
    const nightly = () => server([job('t.missed', async () => void runs++, { schedule: '0 0 1 1 *' })]);
    const first = await nightly();
    await until(async () => (await stateOf(first.jobs, 't.missed')).nextAt);
    await until(async () => (await pool.query(`select from shinrai_jobs.schedule where name = 't.missed'`)).rowCount);
    await stop(first);
    // three years pass
    await pool.query(
      `update shinrai_jobs.schedule set created_on = now() - interval '3 years', updated_on = now() - interval '3 years'`,
    );
    await pool.query(`update shinrai_jobs.version set cron_on = now() - interval '3 years'`);
    await nightly();
    await until(() => runs > 0);
    expect(runs).toBe(1);
  });
});

describe('a role that owns nothing', () => {
  it('can do the jobs with the rights to read and write rows', async () => {
    // on a server of somebody else the tests may not be allowed to make one
    const {
      rows: [us],
    } = await pool.query('select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user');
    if (!us.may) return;
    const role = `jobs_${process.pid}`;
    await pool.query(`create role ${role} login password 'secret'`);
    try {
      await pool.query(`grant usage on schema shinrai_jobs to ${role};
        grant select, insert, update, delete on all tables in schema shinrai_jobs to ${role}`);
      const url = new URL(database.url);
      [url.username, url.password] = [role, 'secret'];
      let runs = 0;
      const started = await server([job('t.role', async () => void runs++, { schedule: '15 2 * * *' })], {
        url: url.href,
      });
      await started.jobs.request('t.role');
      await until(() => runs > 0);
      await stop(started);
    } finally {
      await pool.query(`drop owned by ${role}; drop role ${role}`);
    }
  });
});
