import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { MikroORM } from '@mikro-orm/core';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';

import { Clock, row, rows, sql } from '../index.ts';
import type { Config } from './config.ts';
import { Credential } from './login/credential.entity.ts';
import { DemoCompany, type DemoLogin } from './login/demo-company.entity.ts';
import { Hashing } from './login/hashing.ts';
import { seedDemo } from './seed/demo.ts';

export type { DemoLogin };

/** What the seed may use. */
export interface DemoContext {
  readonly app: INestApplicationContext;
  /** Gives these employees the demo password; it is hashed once for all. */
  setPassword(employeeIds: readonly string[]): Promise<void>;
}

/** The demo company with the password of today; it is founded in an empty database. Null where real people are. */
export async function demoCompany(
  app: INestApplicationContext,
  config: Config,
): Promise<{ logins: DemoLogin[]; password: string } | null> {
  const em = app.get(MikroORM).em.fork();
  const company = await em.findOne(DemoCompany, { id: 1 });
  if (!company && !(await isEmpty(app))) return null;
  const password = demoPassword(config);
  if (!company) return { password, logins: await found(app, password) };
  await renew(app, company, password);
  return { password, logins: company.logins };
}

/** Takes away a demo company that was being made when the power went: it is made anew. */
export const dropUnfinished = (databaseUrl: string): Promise<boolean> =>
  on(databaseUrl, async client => {
    const { rowCount } = await client.query("select from shinrai_login.demo_company where logins = '[]'");
    if (rowCount) await client.query('drop schema shinrai cascade; drop schema shinrai_login cascade');
    return rowCount === 1;
  });

/** Whether anybody is there yet, asked before there is a server. */
export const hasPeople = (databaseUrl: string): Promise<boolean> =>
  on(databaseUrl, async client => (await client.query('select from shinrai.employees limit 1')).rowCount === 1);

async function on<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const isEmpty = async (app: INestApplicationContext): Promise<boolean> =>
  (await row<{ empty: boolean }>(app.get(MikroORM).em, sql`select not exists (select from shinrai.employees) as empty`))
    .empty;

export const isDemo = async (app: INestApplicationContext): Promise<boolean> =>
  (await app.get(MikroORM).em.fork().count(DemoCompany)) > 0;

async function found(app: INestApplicationContext, password: string): Promise<DemoLogin[]> {
  const hash = await app.get(Hashing).hash(password);
  const { em } = app.get(MikroORM);
  const foundedAt = app.get(Clock, { strict: false }).now();
  const setPassword = async (employeeIds: readonly string[]) => {
    const credentials = employeeIds.map(employeeId => ({ employeeId, hash, setAt: foundedAt, wrongGuesses: 0 }));
    await em.fork().upsertMany(Credential, credentials);
  };
  // the mark comes first and is filled last, so that an interrupted seed does not pass for a company
  await em.fork().insert(DemoCompany, { id: 1, foundedAt, hash, logins: [] });
  const logins = await seedDemo({ app, setPassword });
  await em.fork().nativeUpdate(DemoCompany, { id: 1 }, { logins });
  return logins;
}

/** SHINRAI_DEMO_PASSWORD may change from start to start; whoever chose a password of their own keeps it. */
async function renew(app: INestApplicationContext, company: DemoCompany, password: string): Promise<void> {
  const hashing = app.get(Hashing);
  if (await hashing.matches(company.hash, password)) return;
  const hash = await hashing.hash(password);
  const { em } = app.get(MikroORM);
  await rows(
    em,
    sql`with old as (select hash from shinrai_login.demo_company), renewed as (update shinrai_login.demo_company set hash = ${hash})
    update shinrai_login.credentials c set hash = ${hash}, wrong_guesses = 0 from old where c.hash = old.hash`,
  );
}

/** The operator's, or a random one that stays in the data folder. */
function demoPassword({ demoPassword: given, dataFolder }: Config): string {
  if (given !== null) return given;
  const file = join(dataFolder, 'demo-password');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomPassword()}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Four groups of four, without the letters that look alike. */
const randomPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join(''),
  ).join('-');
