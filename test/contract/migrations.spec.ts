import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';

import { shinraiOrm } from '../../src/orm.ts';
import { jobsSchemaVersion, migrateJobs } from '../../src/platform/boss-tables.ts';
import { loginOrm, migrateLogin } from '../../src/server/login/login.orm.ts';
import { administer, addressOf, freshDatabase } from '../support/database.ts';

let database: { url: string; drop(): Promise<void> };
let orm: MikroORM;
beforeAll(async () => {
  database = await freshDatabase();
  orm = await MikroORM.init(shinraiOrm(database.url));
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('the migrations', () => {
  it('reproduce the entities', async () => {
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    expect(await orm.migrator.checkSchema()).toBe(false);
  });

  it('go down and up again on an empty database', async () => {
    await orm.migrator.down({ to: 0 });
    const left = await orm.em.execute(
      "select count(*)::int as tables from information_schema.tables where table_schema = 'shinrai' and table_name <> 'migrations'",
    );
    expect(left).toEqual([{ tables: 0 }]);
    await orm.migrator.up();
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });
});

describe('the tables of the job queue', () => {
  it('are there, as the installed version wants them', async () => {
    const { resolve } = createRequire(import.meta.url);
    const installed = JSON.parse(await readFile(join(dirname(resolve('pg-boss')), '../package.json'), 'utf8'));
    expect(jobsSchemaVersion).toBe(installed.pgboss.schema);
    expect(await orm.em.execute('select version from shinrai_jobs.version')).toEqual([{ version: jobsSchemaVersion }]);
  });

  it('are made once', async () => {
    expect(await migrateJobs(database.url)).toEqual([]);
  });

  it('are not dropped by a schema generator', async () => {
    await orm.schema.update();
    expect(await orm.em.execute('select version from shinrai_jobs.version')).toHaveLength(1);
  });
});

describe('the migrations of signing in', () => {
  let empty: typeof database;
  let signingIn: MikroORM;
  beforeAll(async () => {
    empty = await freshDatabase('template1');
    await migrateLogin(empty.url);
    signingIn = await MikroORM.init(loginOrm(empty.url));
  });
  afterAll(async () => {
    await signingIn.close();
    await empty.drop();
  });

  it('reproduce its entities', async () => {
    expect(await signingIn.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('go down and up again', async () => {
    await signingIn.migrator.down({ to: 0 });
    await signingIn.migrator.up();
    expect(await signingIn.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });
});

describe('history', () => {
  const tables = ['audit_events', 'employment_records', 'notice_deliveries'];

  it.each(
    tables.flatMap(table => [
      `update shinrai.${table} set id = id`,
      `delete from shinrai.${table}`,
      `truncate shinrai.${table}`,
    ]),
  )('is closed to the application: %s', async statement => {
    await expect(orm.em.execute(statement)).rejects.toThrow(/append-only|cannot be emptied|permission denied/);
  });

  it('is closed by its trigger even to a role that may do everything', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await expect(administer('delete from shinrai.audit_events', addressOf(name))).rejects.toThrow(
      /append-only|permission denied/,
    );
  });
});
