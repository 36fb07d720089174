import { MikroORM } from '@mikro-orm/core';
import pg from 'pg';

import type { TestApp } from './app.ts';

/** Sends each request as soon as the one before it stands still before what a statement has locked; then opens the lock to all of them. */
export async function queued<T>(
  app: TestApp,
  lock: string,
  requests: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = new pg.Client({ connectionString: app.nest.get(MikroORM).config.get('clientUrl')! });
  await holder.connect();
  await holder.query('begin');
  await holder.query(lock);
  const sent: Promise<PromiseSettledResult<T>[]>[] = [];
  try {
    for (const request of requests) {
      sent.push(Promise.allSettled([request()]));
      await standing(app, sent.length);
    }
  } finally {
    await holder.end();
  }
  return (await Promise.all(sent)).flat();
}

async function standing(app: TestApp, wanted: number): Promise<void> {
  let found = 0;
  for (let tries = 0; tries < 100; tries++) {
    [{ found }] = await app.sql(
      `select count(*)::int as found from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (found === wanted) return;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`${found} of ${wanted} requests wait for the lock`);
}
