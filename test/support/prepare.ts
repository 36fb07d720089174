import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// not from index.ts: Nest keeps its types on the global object, which Jest would hand on to every test file
import { migrateShinrai } from '../../src/migrate.ts';
import { type RunningPostgres, startPostgres } from '../../src/server/postgres/postgres.ts';
import { administer, addressOf } from './database.ts';

declare global {
  var testPostgres: RunningPostgres | undefined;
}

/** Once per run: a PostgreSQL (the one that DATABASE_URL names, else our own) with a migrated database to copy for each file. */
export default async function prepare(): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (!given) {
    const folder = await mkdtemp(join(tmpdir(), 'shinrai-test-'));
    globalThis.testPostgres = await startPostgres({ folder, durable: false });
  }
  process.env['TEST_POSTGRES'] = given ?? globalThis.testPostgres!.adminUrl;
  const template = `shinrai_template_${process.pid}`;
  process.env['TEST_TEMPLATE'] = template;
  await administer(`create database ${template}`);
  await migrateShinrai(addressOf(template));
}
