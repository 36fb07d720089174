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

describe('what was there before its history was kept', () => {
  it('counts as having been so from the beginning', async () => {
    await orm.migrator.down({ to: '20261122T1620_protect_the_proof' });
    await orm.em.execute(
      `insert into shinrai.departments (id, code, name_ja) values (shinrai.uuid_v7(), '000', '本社')`,
    );
    await orm.em.execute(
      `insert into shinrai.employees (id, number, family_name, given_name, family_kana, given_kana, kana_key, search_text, employment, hired_on, department_id, locale)
       select shinrai.uuid_v7(), '1001', '山田', '太郎', 'ヤマダ', 'タロウ', '', '', 'REGULAR', '2020-04-01', id, 'JA' from shinrai.departments`,
    );
    await orm.migrator.up();
    const told = `name_ja, recorded_at = 'epoch' as "fromTheBeginning" from shinrai.department_records`;
    expect(await orm.em.execute(`select ${told}`)).toEqual([{ name_ja: '本社', fromTheBeginning: true }]);
    const known = await orm.em.execute(
      `select count(*)::int as count from shinrai.employees e join shinrai.employment_records r on r.employee_id = e.id and r.department_id = e.department_id`,
    );
    expect(known).toEqual([{ count: 1 }]);
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
  const tables = ['audit_events', 'department_records', 'employment_records', 'notice_deliveries'];

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
