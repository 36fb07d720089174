import { setTimeout as pause } from 'node:timers/promises';

import { type EntityManager, RequestContext } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';

import { jobsSchema } from './boss-tables.ts';
import { jobStates } from './job-state.query.ts';
import { failureOf } from './job-failure.rules.ts';
import { type Job, JobFailure, type JobReport, type JobState, Jobs } from './jobs.ts';

const [second, minute, hour] = [1000, 60, 3600];

/** Everything that a server does in the background, in a queue in the same database (ADR 0019). */
export class BossJobs extends Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly ready = new Map<string, Promise<void>>();
  private boss: Promise<PgBoss> | undefined;
  private starting: Promise<void> = Promise.resolve();
  private complainedAt = 0;

  constructor(
    private readonly em: EntityManager,
    private readonly settings: { timeZone: string; background: boolean; pollSeconds?: number },
  ) {
    super();
  }

  /** Nobody who waits for a page waits for this. */
  onApplicationBootstrap(): void {
    if (this.settings.background) this.starting = this.start();
  }

  /** What is under way has a few seconds to end; what does not is taken up again by the next server. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await (await this.boss)?.stop({ graceful: true, timeout: 8 * second });
  }

  async request(name: string): Promise<void> {
    const [boss, { fromKysely }] = [await this.queueOf(this.named(name)), await import('pg-boss')];
    // outside of the caller's transaction the work could begin before what it is about is there
    await boss.send(name, null, { db: fromKysely((this.em as SqlEntityManager).getKysely()) });
  }

  async run(name: string): Promise<JobReport> {
    const job = this.named(name);
    return this.alone(name, () => this.inContext(job));
  }

  async list(): Promise<JobState[]> {
    const boss = await this.opened();
    const next = (schedule: string) =>
      boss.previewSchedule(schedule, { tz: this.settings.timeZone, count: 1 })[0] ?? null;
    return jobStates(this.em, this.all, next);
  }

  /** After the server listens: loading pg-boss would keep the first page waiting. */
  private async start(): Promise<void> {
    await this.rest(this.pollSeconds);
    while (!this.stopping.signal.aborted) {
      try {
        return await this.takeUpAll();
      } catch (error) {
        this.complain(error);
        await this.rest(10);
      }
    }
  }

  private async takeUpAll(): Promise<void> {
    const boss = await (await this.opened()).start();
    for (const { name } of await boss.getSchedules()) if (!this.isScheduled(name)) await boss.unschedule(name);
    for (const job of this.all) await this.takeUp(job);
    // what a server left behind that was killed
    await boss.supervise();
  }

  /** Until so many seconds have passed, or the server wants to stop. */
  private async rest(seconds: number): Promise<void> {
    await pause(seconds * second, undefined, { signal: this.stopping.signal, ref: false }).catch(() => {});
  }

  private get pollSeconds(): number {
    return this.settings.pollSeconds ?? 3;
  }

  private isScheduled = (name: string): boolean => this.all.some(job => job.name === name && job.schedule !== null);

  private async takeUp(job: Job): Promise<void> {
    const { name, schedule } = job;
    const boss = await this.queueOf(job);
    // a server that was off for a week catches up with one run
    if (schedule !== null) await boss.schedule(name, schedule, null, { tz: this.settings.timeZone, missed: 'once' });
    // one run answers all requests that wait
    await boss.work(name, { batchSize: 100, pollingIntervalSeconds: this.pollSeconds }, () => this.attempt(job));
  }

  private async attempt(job: Job): Promise<JobReport> {
    try {
      return await this.alone(job.name, () => this.inContext(job));
    } catch (error) {
      if (!(error instanceof JobFailure)) Logger.error(error, job.name);
      const failure = new JobFailure(failureOf(error));
      delete failure.stack;
      throw failure;
    }
  }

  private async inContext(job: Job): Promise<JobReport> {
    return (await RequestContext.create(this.em.fork(), () => job.run(this.stopping.signal))) ?? {};
  }

  /** Holds a lock that a server loses when it dies; whoever comes second waits, so that a request is answered by a run that began after it. */
  private async alone<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
    const key = `${jobsSchema}.${name}`;
    for (;;) {
      const client = await (await this.pool()).connect();
      try {
        const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [key]);
        if (rows[0].taken) {
          try {
            return await work();
          } finally {
            await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]);
          }
        }
      } finally {
        client.release();
      }
      await pause(second, undefined, { signal: this.stopping.signal });
    }
  }

  /** The queue of a job, as this version of the program wants it. */
  private async queueOf({ name, retries = 3 }: Job): Promise<PgBoss> {
    const boss = await this.opened();
    const options = {
      retryLimit: retries,
      retryDelay: minute / 4,
      retryBackoff: true,
      expireInSeconds: 12 * hour,
      // a server that was killed no longer beats; its job is taken up again
      heartbeatSeconds: minute,
    };
    const made = this.ready.get(name) ?? boss.createQueue(name, options).then(() => boss.updateQueue(name, options));
    this.ready.set(name, made);
    await made.catch((error: unknown) => {
      this.ready.delete(name);
      throw error;
    });
    return boss;
  }

  /** pg-boss comes when it is first needed: loading it takes longer than all the rest of a start. */
  private opened(): Promise<PgBoss> {
    return (this.boss ??= this.open());
  }

  private async open(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const executeSql = async (text: string, values?: unknown[]) =>
      // MikroORM reads dates and numbers in its own way on this pool
      (await this.pool()).query({ text, ...(values && { values }), types: pg.types });
    const boss = new PgBoss({
      db: { executeSql },
      schema: jobsSchema,
      migrate: false,
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', error => this.complain(error));
    return boss;
  }

  private pool(): Promise<pg.Pool> {
    return (this.em as SqlEntityManager).getDriver().getConnection().getNativeClient();
  }

  /** Once a minute: while the database is away every queue would say so every three seconds. */
  private complain(error: unknown): void {
    if (this.stopping.signal.aborted || Date.now() - this.complainedAt < minute * second) return;
    this.complainedAt = Date.now();
    Logger.error(error, BossJobs.name);
  }
}
