import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { binariesFor, packaged } from '../../src/server/postgres/binaries.ts';
import { trimLog } from '../../src/server/postgres/log-file.ts';
import { FolderInUse, runningPostgres, startPostgres } from '../../src/server/postgres/postgres.ts';
import type { RunningPostgres, StartOptions } from '../../src/server/postgres/postgres.ts';

jest.setTimeout(60_000); // processes are started and killed here, on machines that are busy

const isRoot = process.geteuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
const mayNest = isRoot && spawnSync('unshare', ['-r', 'unshare', '-U', 'true']).status === 0 ? it : it.skip;
const mayMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0 ? it : it.skip;
const onLinux = process.platform === 'linux' ? it : it.skip;
const nobody = { uid: 65534, gid: 65534 };

const root = realpathSync(mkdtempSync(join(tmpdir(), 'shinrai-test-'))); // 0700: nobody else may even pass
const template = join(root, 'template');
const servers: RunningPostgres[] = [];
const processes: ChildProcess[] = [];
let folders = 0;

const newFolder = (): string => join(root, `folder-${++folders}`);

/** A folder with a database in it; a copy is made quicker than a new one. */
function usedFolder(): string {
  const folder = newFolder();
  execFileSync('cp', ['-a', template, folder]);
  return folder;
}

async function start(folder: string, options: Partial<StartOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ folder, durable: false, ...options });
  servers.push(server);
  return server;
}

/** What one statement answers. */
async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

interface Answer {
  readonly url?: string;
  readonly pid?: number;
  readonly refused?: string;
  readonly message?: string;
}

const serverProgram = (folder: string, durable = false): string => `
  import { startPostgres } from ${JSON.stringify(new URL('../../src/server/postgres/postgres.ts', import.meta.url).href)};
  process.on('SIGINT', () => {});
  const { url, pid, refused, message } = await startPostgres({ folder: ${JSON.stringify(folder)}, durable: ${durable} })
    .catch(error => ({ refused: error.name, message: error.message }));
  console.log(JSON.stringify({ url, pid, refused, message }));
  if (refused) process.exit();
  setInterval(() => {}, 1000);`;

/** A server in a process of its own, in a process group of its own like one that a terminal starts. */
function spawnServer(
  folder: string,
  { durable = false, before = [] as string[] } = {},
): { child: ChildProcess; answer: Promise<Answer> } {
  const node = [process.execPath, '--input-type=module', '--eval', serverProgram(folder, durable)];
  const child = spawn('env', [...before, ...node], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  processes.push(child);
  const answer = once(createInterface({ input: child.stdout }), 'line').then(
    ([line]) => JSON.parse(line as string) as Answer,
  );
  answer.catch(() => {});
  return { child, answer };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const pidFile = (folder: string): string => join(folder, 'postgres', 'postmaster.pid');
const postgresOf = (folder: string): number => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]);

/** Whether it runs; one that has ended and waits for a slow parent to bury it does not. */
function isAlive(pid: number): boolean {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`).length > 0 : process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(what: () => unknown): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await what()); await pause(5)) {
    if (Date.now() > deadline) throw new Error(`never came: ${String(what)}`);
  }
}

beforeAll(async () => {
  const server = await startPostgres({ folder: template, durable: false });
  await ask(server.url, 'CREATE TABLE kept (line text)');
  await server.stop();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()));
  for (const child of processes.splice(0))
    if (child.exitCode === null && child.signalCode === null) await killed(child);
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    if (!existsSync(pidFile(folder)) || !isAlive(postgresOf(folder))) continue;
    const pid = postgresOf(folder);
    process.kill(pid, 'SIGQUIT');
    await until(() => !isAlive(pid));
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

describe('a new database', () => {
  it('is made with the locale, the encoding, the roles and the settings that the product counts on', async () => {
    const folder = join(newFolder(), 'deep', 'data');
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT current_user AS me')).toEqual([{ me: 'shinrai' }]);
    const settings = await ask(server.url, 'SELECT name, setting FROM pg_settings');
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
      data_checksums: 'on',
      log_min_error_statement: 'panic',
      log_statement: 'none',
      log_min_duration_statement: '-1',
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
      TimeZone: 'UTC',
      max_connections: '60',
      listen_addresses: '127.0.0.1',
    });
    const database = `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
      pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'shinrai'`;
    expect(await ask(server.url, database)).toEqual([
      { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', owner: 'shinrai' },
    ]);
    const roles = `SELECT rolname, rolsuper, substr(rolpassword, 1, 13) AS kind FROM pg_authid WHERE rolcanlogin ORDER BY 1`;
    expect(await ask(server.adminUrl, roles)).toEqual([
      { rolname: 'postgres', rolsuper: true, kind: 'SCRAM-SHA-256' },
      { rolname: 'shinrai', rolsuper: false, kind: 'SCRAM-SHA-256' },
    ]);
    expect(server.folder).toBe(folder);
    await ask(server.url, 'CREATE EXTENSION pg_trgm');
    expect(await ask(server.url, `SELECT similarity('情報漏えい', '情報漏えい対策') > 0.3 AS similar`)).toEqual([
      { similar: true },
    ]);
  });

  it('is reached only with its password, and its files only by the operator', async () => {
    const folder = newFolder();
    const server = await start(folder);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const passwords = JSON.parse(readFileSync(join(folder, 'postgres.passwords.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(new Set([passwords.shinrai, passwords.postgres]).size).toBe(2);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ['postgres.passwords.json', 'server.json', 'postgres.log']) {
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  it.each([
    [true, 'on'],
    [false, 'off'],
  ])('is durable (%s) as it was asked to be', async (durable, sure) => {
    const server = await start(usedFolder(), { durable });
    const show = `SELECT current_setting('fsync') AS a, current_setting('full_page_writes') AS b, current_setting('synchronous_commit') AS c`;
    expect(await ask(server.url, show)).toEqual([{ a: sure, b: sure, c: sure }]);
  });

  mayNest('is made also in a sandbox whose root cannot become anybody else', async () => {
    const { answer } = spawnServer(newFolder(), { before: ['unshare', '-r'] });
    const { url = '' } = await answer;
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is whole or not there when its making is killed', async () => {
    const folder = newFolder();
    const { child } = spawnServer(folder);
    const sites = (): string[] =>
      existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('postgres.building-')) : [];
    await until(() => sites().some(site => existsSync(join(folder, site, 'data', 'base'))));
    await killed(child);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('an existing database', () => {
  it('keeps its data, on another port each time', async () => {
    const folder = usedFolder();
    const first = await start(folder);
    await ask(first.url, `INSERT INTO kept VALUES ('a')`);
    await first.stop();
    const second = await start(folder);
    expect(await ask(second.url, 'SELECT line FROM kept')).toEqual([{ line: 'a' }]);
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  });

  it('gets new passwords when the old ones are lost', async () => {
    const folder = usedFolder();
    rmSync(join(folder, 'postgres.passwords.json'));
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 0 }]);
    expect(await ask(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  asRoot('runs as the owner of its data, also when a restored backup belongs to root', async () => {
    const [theirs, ours] = [usedFolder(), usedFolder()];
    execFileSync('chown', ['-R', '1234:1234', join(theirs, 'postgres')]);
    execFileSync('chown', ['-R', '0:0', join(ours, 'postgres')]);
    expect(statSync(`/proc/${(await start(theirs)).pid}`).uid).toBe(1234);
    expect(statSync(`/proc/${(await start(ours)).pid}`).uid).toBe(nobody.uid);
  });

  onLinux('starts though its pid file names a process that is another one by now', async () => {
    const folder = usedFolder();
    const stranger = spawn('sleep', ['60'], isRoot ? nobody : {});
    processes.push(stranger);
    await once(stranger, 'spawn');
    const data = join(folder, 'postgres');
    writeFileSync(pidFile(folder), `${stranger.pid}\n${data}\n1\n1\n\n127.0.0.1\n\nready   \n`, { mode: 0o600 });
    chownSync(pidFile(folder), statSync(data).uid, statSync(data).gid);
    await start(folder);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });
});

describe('the folder', () => {
  it('is refused to a second server of the same process', async () => {
    const folder = usedFolder();
    await start(folder);
    const refusal = (await start(folder).catch(error => error)) as FolderInUse;
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect(refusal).toMatchObject({ name: 'FolderInUse', folder, pid: process.pid });
    expect(refusal.message).toContain(folder);
    expect(refusal.message).toContain(String(process.pid));
  });

  it('goes to exactly one of four that start in the same moment', async () => {
    const folder = usedFolder();
    const rivals = [1, 2, 3, 4].map(() => spawnServer(folder));
    const answers = await Promise.all(rivals.map(rival => rival.answer));
    const winners = rivals.filter((_, i) => answers[i]?.url);
    expect(winners).toHaveLength(1);
    const losers = answers.filter(answer => answer.refused);
    expect(losers.map(answer => answer.refused)).toEqual(['FolderInUse', 'FolderInUse', 'FolderInUse']);
    for (const { message } of losers) expect(message).toContain(`process ${winners[0]?.child.pid}`);
  });

  it('tells the address of its live database, and only of a live one', async () => {
    const folder = usedFolder();
    expect(await runningPostgres(folder)).toBeNull();
    const { child, answer } = spawnServer(folder);
    const { url = '' } = await answer;
    expect(await runningPostgres(folder)).toEqual({ url });
    await killed(child);
    expect(await runningPostgres(folder)).toBeNull();
    const server = await start(folder);
    expect(await runningPostgres(folder)).toEqual({ url: server.url });
    expect(await spawnServer(folder).answer).toMatchObject({ refused: 'FolderInUse' }); // asking has not loosened our hold
    await server.stop();
    expect(await runningPostgres(folder)).toBeNull();
  });

  it('is not made by a question', async () => {
    const folder = newFolder();
    expect(await runningPostgres(folder)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  it('is named when it cannot be used', async () => {
    const file = newFolder();
    writeFileSync(file, '');
    await expect(start(join(file, 'data'))).rejects.toThrow(join(file, 'data'));
  });

  mayMount('is named when its disk is full', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const full = 'mount -t tmpfs -o size=9m tmpfs "$0" && exec "$@"'; // in a mount namespace that ends with the process
    const { answer } = spawnServer(folder, { before: ['unshare', '--mount', 'sh', '-c', full, folder] });
    const { refused, message } = await answer;
    expect(refused).toBe('Error');
    expect(message).toContain(folder);
    expect(message).toMatch(/no space left on device/i);
  });
});

describe('after a kill -9', () => {
  it('of our process, the database that it left behind is taken over with all its data', async () => {
    const folder = usedFolder();
    const { child, answer } = spawnServer(folder, { durable: true });
    const { url = '', pid = 0 } = await answer;
    await ask(url, `INSERT INTO kept VALUES ('a')`);
    await killed(child);
    expect(isAlive(pid)).toBe(true);
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT line FROM kept')).toEqual([{ line: 'a' }]);
    await until(() => !isAlive(pid));
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('was interrupted');
  });

  it('of our process and of PostgreSQL, the next start recovers', async () => {
    const folder = usedFolder();
    const { child, answer } = spawnServer(folder, { durable: true });
    const { url = '', pid = 0 } = await answer;
    await ask(url, `INSERT INTO kept VALUES ('a')`);
    await killed(child);
    process.kill(pid, 'SIGKILL');
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT line FROM kept')).toEqual([{ line: 'a' }]);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('was interrupted');
  });

  it('of PostgreSQL, a pool with the same address heals', async () => {
    const lines: string[] = [];
    const server = await start(usedFolder(), { durable: true, log: line => lines.push(line) });
    const pool = new Pool({ connectionString: server.url });
    pool.on('error', () => {});
    await pool.query(`INSERT INTO kept VALUES ('a')`);
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    await until(() => server.pid !== before);
    expect((await pool.query('SELECT line FROM kept')).rows).toEqual([{ line: 'a' }]);
    await pool.end();
    expect(lines.join()).toContain('SIGKILL');
  });

  it('of PostgreSQL, and again before it is back, stop() still ends everything', async () => {
    const folder = usedFolder();
    const server = await start(folder);
    process.kill(server.pid, 'SIGKILL');
    await pause(120);
    await server.stop();
    await pause(300);
    expect(existsSync(pidFile(folder)) && isAlive(postgresOf(folder))).toBe(false);
  });
});

describe('stopping', () => {
  it('closes the database in good order, gives the folder back, and may be asked for twice', async () => {
    const folder = usedFolder();
    const server = await start(folder);
    const { pid } = server;
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8').trim()).toMatch(/database system is shut down$/);
    await start(folder);
  });

  it('is left to the server: Ctrl-C in the terminal does not reach the database', async () => {
    const { child, answer } = spawnServer(usedFolder());
    const { url = '' } = await answer;
    process.kill(-child.pid!, 'SIGINT');
    await pause(100);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('also comes with an exit that nobody prepared', async () => {
    const folder = usedFolder();
    const program = serverProgram(folder).replace('setInterval(() => {}, 1000)', 'process.exit()');
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
    const { pid = 0 } = JSON.parse(String(out)) as Answer;
    await until(() => !isAlive(pid));
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8').trim()).toMatch(/database system is shut down$/);
  });
});

describe('the log', () => {
  it('does not grow for ever', () => {
    const log = newFolder();
    for (const line of ['first\n', 'second\n']) {
      appendFileSync(log, line);
      trimLog(log, 6);
    }
    appendFileSync(log, 'x\n');
    trimLog(log, 6);
    expect([readFileSync(log, 'utf8'), readFileSync(`${log}.1`, 'utf8')]).toEqual(['x\n', 'second\n']);
  });

  it('tells nothing of what is in the database', async () => {
    const folder = usedFolder();
    const server = await start(folder);
    await ask(server.url, 'CREATE TABLE people (mail text UNIQUE)');
    const insert = `INSERT INTO people VALUES ('taro@example.jp')`;
    await ask(server.url, insert);
    await expect(ask(server.url, insert)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('taro');
  });
});

/** The npm package as --ignore-scripts leaves it: without the links between its libraries. */
function unlinked(): string {
  const home = newFolder();
  const native = join(home, 'native');
  cpSync(join(packaged(), '..', 'package.json'), join(home, 'package.json'));
  cpSync(packaged(), native, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(native, 'lib'))) {
    const path = join(native, 'lib', name);
    if (lstatSync(path).isSymbolicLink()) rmSync(path);
  }
  return native;
}

describe('the programs', () => {
  it('are said to be missing where there are none, and what to do', () => {
    expect(() => packaged('sunos', 'sparc')).toThrow(/sunos-sparc.*DATABASE_URL/);
  });

  onLinux('get the links that --ignore-scripts leaves out', () => {
    const native = unlinked();
    expect(binariesFor({}, native)).toBe(native);
    expect(lstatSync(join(native, 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  asRoot(
    'are copied where nobody can run them, once, and not taken from a stranger',
    () => {
      const native = unlinked(); // below `root`, which only we can pass
      const place = mkdtempSync(join(tmpdir(), 'shinrai-place-'));
      const find = (): string => binariesFor({ user: nobody }, native, [place]);
      try {
        chmodSync(place, 0o755);
        const copy = find();
        expect(copy.startsWith(place)).toBe(true);
        execFileSync(join(copy, 'bin', 'initdb'), ['--version'], nobody);
        const made = statSync(join(copy, 'bin', 'postgres')).ino;
        expect(find()).toBe(copy);
        expect(statSync(join(copy, 'bin', 'postgres')).ino).toBe(made);

        rmSync(join(copy, 'share'), { recursive: true }); // as a cleaner of /tmp may do
        expect(find()).toBe(copy);
        expect(existsSync(join(copy, 'share'))).toBe(true);

        chownSync(join(copy, '..'), 1234, 1234);
        expect(find).toThrow('not ours');
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
    20_000,
  );
});
