import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { Logger, type LoggerService } from '@nestjs/common';
import pg from 'pg';

import { FileMailer, migrateShinrai } from '../../src/index.ts';
import { startPostgres } from '../../src/server/postgres/postgres.ts';
import { type TestApp, startApp } from './app.ts';
import { forgetKeys } from './keys.ts';

/** 64 bytes that occur nowhere by chance. */
export const plant = (): string => `canary-${randomBytes(42).toString('base64url')}`.padEnd(64, '-');

export interface WatchedHouse {
  readonly app: TestApp;
  /** Every place in which the canary is found: tables, files of the database (its WAL, its log), mails, what the program logged. */
  find(canary: string): Promise<string[]>;
  close(): Promise<void>;
}

/** The plugin on a PostgreSQL of its own that logs every statement, with mails into a folder: wherever a text could leak to can be searched. */
export async function watchedHouse(): Promise<WatchedHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-canary-'));
  const postgres = await startPostgres({ folder, durable: false });
  // whoever searches leaves no trace in the log: only the statements of the program are in it
  const admin = new pg.Client({ connectionString: postgres.adminUrl.replace(/postgres$/, 'shinrai') });
  await admin.connect();
  // sealing must hold by itself, whatever an operator has the server log
  for (const [name, value] of [
    ['log_statement', 'all'],
    ['log_min_error_statement', 'error'],
    ['log_error_verbosity', 'verbose'],
    ['log_parameter_max_length', '-1'],
    ['log_parameter_max_length_on_error', '-1'],
  ])
    await admin.query(`alter role shinrai set ${name} = '${value}'`);
  const lines: string[] = [];
  Logger.overrideLogger(listener(lines));
  await migrateShinrai(postgres.url);
  const mailer = new FileMailer({ folder: join(folder, 'mail'), from: { name: '', address: 'shinrai@localhost' } });
  const app = await startApp({ on: { url: postgres.url, drop: async () => {} }, options: { mailer } });
  return {
    app,
    find: async canary => {
      await admin.query('checkpoint');
      const inLog = lines.some(line => forms(canary).some(form => line.includes(form))) ? ['log of the program'] : [];
      return [...(await inTables(admin, canary)), ...inFiles(folder, canary), ...inLog];
    },
    close: async () => {
      Logger.overrideLogger(['error']);
      await app.close();
      await admin.end();
      await postgres.stop();
      forgetKeys(postgres.url);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As it is, as PostgreSQL shows bytes, and as JSON and mails carry them. */
const forms = (canary: string): string[] => [
  canary,
  Buffer.from(canary).toString('hex'),
  ...[0, 1, 2].map(offset => Buffer.from(canary.slice(offset, offset + 60)).toString('base64')),
];

/** Every row of every table, as a dump would write it. */
async function inTables(admin: pg.Client, canary: string): Promise<string[]> {
  const { rows: tables } = await admin.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows: hits } = await admin.query(
      `select from ${name} t where exists (select from unnest($1::text[]) form where strpos(t::text, form) > 0) limit 1`,
      [forms(canary)],
    );
    if (hits.length > 0) found.push(`table ${name}`);
  }
  return found;
}

function inFiles(folder: string, canary: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  return files
    .filter(file => statSync(file, { throwIfNoEntry: false }) !== undefined)
    .filter(file => {
      const bytes = readFileSync(file);
      return forms(canary).some(form => bytes.includes(form));
    })
    .map(file => relative(folder, file));
}

function listener(lines: string[]): LoggerService {
  const hear = (...words: unknown[]): void =>
    void lines.push(words.map(word => (word instanceof Error ? `${word.stack}` : JSON.stringify(word))).join(' '));
  return { log: hear, error: hear, warn: hear, fatal: hear, debug: hear, verbose: hear };
}
