import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

/** A PostgreSQL to measure on. */
export interface Postgres {
  /** An empty database of its own. */
  create: () => Promise<{ url: string; drop: () => Promise<void> }>;
  stop: () => Promise<void>;
}

/** The server of DATABASE_URL, else our own, with the settings it has for everybody. */
export async function postgresFor(dist: string): Promise<Postgres> {
  const given = process.env['DATABASE_URL'];
  if (given) return { create: () => create(given, null), stop: async () => {} };
  const built = pathToFileURL(resolve(dist, 'src/server/postgres/postgres.js')).href;
  const { startPostgres } = (await import(built)) as typeof import('../../src/server/postgres/postgres.ts');
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-bench-'));
  const postgres = await startPostgres({ folder });
  return {
    create: () => create(postgres.adminUrl, postgres.url),
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function create(admin: string, application: string | null) {
  const name = `shinrai_bench_${randomBytes(6).toString('hex')}`;
  const url = new URL(application ?? admin);
  const owner = decodeURIComponent(url.username);
  url.pathname = `/${name}`;
  await run(admin, `create database ${name} owner "${owner}"`);
  return { url: url.href, drop: () => run(admin, `drop database if exists ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
