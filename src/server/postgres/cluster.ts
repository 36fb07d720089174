import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give } from './account.ts';
import { run, type Engine } from './engine.ts';
import { moveDurably, writePrivately } from './private-file.ts';
import { settings } from './settings.ts';

/** What the two roles log in with: `shinrai` owns the database of that name, `postgres` owns everything. */
export interface Passwords {
  readonly shinrai: string;
  readonly postgres: string;
}

/** Sees to it that the folder holds a whole database cluster, and that we know its passwords. */
export async function prepareCluster(engine: Engine, folder: string, durable: boolean): Promise<Passwords> {
  const file = join(folder, 'postgres.passwords.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Passwords) : undefined;
  const passwords = kept ?? { shinrai: password(), postgres: password() };
  const keep = (): void => writePrivately(file, JSON.stringify(passwords));

  clearLeftovers(folder);
  if (!existsSync(join(engine.data, 'PG_VERSION'))) await build(engine, folder, passwords, durable, keep);
  else if (!kept) {
    await tell(
      engine,
      durable,
      Object.entries(passwords).map(([role, secret]) => `ALTER ROLE ${role} PASSWORD '${secret}'`),
    );
    keep();
  }
  return passwords;
}

const password = (): string => randomBytes(24).toString('base64url');

/** Builds beside and renames at the end: whatever interrupts it, there is a whole cluster or none. */
async function build(
  engine: Engine,
  folder: string,
  passwords: Passwords,
  durable: boolean,
  keep: () => void,
): Promise<void> {
  const site = mkdtempSync(join(folder, building));
  const data = join(site, 'data');
  const secret = join(site, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(secret, passwords.postgres, { mode: 0o600 });
  for (const path of [data, secret, site]) give(path, engine.account);

  try {
    const draft = { ...engine, data };
    await run(draft, 'initdb', [...layout(), ...(durable ? [] : ['--no-sync'])]);
    await tell(draft, durable, [
      `CREATE ROLE shinrai LOGIN PASSWORD '${passwords.shinrai}'`,
      'CREATE DATABASE shinrai OWNER shinrai',
    ]);
    keep();
    moveDurably(data, engine.data);
  } finally {
    rmSync(site, { recursive: true, force: true, maxRetries: 3 });
  }
}

const building = 'postgres.building-';

function layout(): string[] {
  // Plain C would make trigrams and case folding blind to Japanese; macOS and Windows do not know C.UTF-8 outside PostgreSQL.
  const locale = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
  const access = ['--username=postgres', '--pwfile=../password', '--auth=scram-sha-256'];
  const texts = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`];
  return [...access, ...texts, '--data-checksums', '--no-instructions'];
}

/** Statements for a cluster that is not running: single-user mode needs no connection and no password. */
function tell(engine: Engine, durable: boolean, statements: readonly string[]): Promise<void> {
  const mode = ['--single', ...settings(durable, { exit_on_error: 'on' }), 'postgres'];
  return run(engine, 'postgres', mode, `${statements.join('\n')}\n`);
}

/** An interrupted build can leave its site behind; an initdb that outlived us may even still be writing there. */
function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder).filter(found => found.startsWith(building))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // The next start clears what this one cannot.
    }
  }
}
