import { once } from 'node:events';
import { Server } from 'node:net';
import { resolve } from 'node:path';

import { MikroORM, RequestContext } from '@mikro-orm/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { CourseCertificates } from '../index.ts';

import type { Config } from './config.ts';
import { expectKeysApart, keysLine } from './keys.ts';
import { type Database, ownDatabase } from './database.ts';
import { type DemoLogin, demoCompany, dropUnfinished, hasPeople, isDemo, isEmpty } from './demo-company.ts';
import { createServer, migrate } from './server.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const patience = 10_000;

/** `npm start`: the database, the tables, the demo company, the server, and what one needs to know to use it. */
export async function start(config: Config): Promise<void> {
  expectKeysApart(config);
  await refuseTakenPort(config);
  const database = await ownDatabase(config, say);
  try {
    await migrate(database.url);
    if (!config.production && (await dropUnfinished(database.url))) await migrate(database.url);
    if (!config.production && !(await hasPeople(database.url))) await foundDemo(config, database.url);
    const app = await createServer({ config, databaseUrl: database.url, write: say });
    const welcome = config.production ? await realCompany(app) : await demo(app, config);
    await issueMissingCertificates(app);
    await app.listen(config.port, config.host);
    stopOnSignals(app, database);
    say(
      [
        `Shinrai is at ${config.publicUrl} (GraphQL at ${config.publicUrl}/graphql)`,
        dataLine(config),
        keysLine(config),
        ...welcome,
      ].join('\n'),
    );
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** For what was fulfilled before there were certificates, and for the history of the demo company. */
const issueMissingCertificates = (app: NestFastifyApplication): Promise<number> =>
  RequestContext.create(app.get(MikroORM).em, () => app.get(CourseCertificates, { strict: false }).issueMissing());

const dataLine = ({ databaseUrl, dataFolder }: Config): string =>
  databaseUrl === null
    ? `The data is in ${resolve(dataFolder)}`
    : `The data is in the database ${new URL(databaseUrl).pathname.slice(1)} on ${new URL(databaseUrl).host}`;

async function realCompany(app: NestFastifyApplication): Promise<string[]> {
  if (await isDemo(app))
    throw new Error(
      'This database holds the demo company, whose password is known to many: production needs a database of its own.',
    );
  if (!(await isEmpty(app))) return [];
  return [
    'There is nobody here yet. Add the departments, bring in the roster, make the first administrator, and send them a link to set a password:',
    '  npm start -- department <code> <name> [--under <code>]',
    '  npm start -- import roster.csv --apply',
    '  npm start -- grant <employee number> ADMIN',
    '  npm start -- invite <employee number>',
  ];
}

/** By a server of its own that does nothing in the background: nobody is reminded in the middle of a past that is still being told. */
async function foundDemo(config: Config, databaseUrl: string): Promise<void> {
  const app = await createServer({ config, databaseUrl, write: say, background: false });
  try {
    await demoCompany(app, config);
  } finally {
    await app.close();
  }
}

async function demo(app: NestFastifyApplication, config: Config): Promise<string[]> {
  const company = await demoCompany(app, config);
  if (!company) return [];
  const { logins, password } = company;
  return [
    'This is the demo company. Sign in with one of these numbers:',
    ...table(logins),
    `  The password of all of them: ${password}`,
  ];
}

const table = (logins: DemoLogin[]): string[] =>
  logins.map(({ role, number, name }) => `  ${role.padEnd(22)} ${number.padEnd(8)} ${name}`);

/** Before anything else, so that nobody waits for a database that will not be reached. */
async function refuseTakenPort({ host, port }: Config): Promise<void> {
  const probe = new Server().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
        { cause },
      );
    throw new Error(`Port ${port} on ${host} cannot be listened on (${code}). PORT and HOST choose another.`, {
      cause,
    });
  }
  probe.close();
  await once(probe, 'close');
}

/** Requests under way are answered, for as long as ten seconds; then the database stops cleanly. */
function stopOnSignals(app: NestFastifyApplication, database: Database): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const late = new Promise(done => setTimeout(done, patience).unref());
    await Promise.race([app.close().catch(() => {}), late]);
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
