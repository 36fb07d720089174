import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const program = (dist: string) => join(dist, 'src/main.js');

const production = (database: string, folder: string) => ({
  NODE_ENV: 'production',
  DATABASE_URL: database,
  SHINRAI_DATA: folder,
  SHINRAI_KEYS: join(folder, 'keys'),
  SHINRAI_PUBLIC_URL: 'https://shinrai.bench.example',
});

/** The built server as in production; what it prints goes to a file, as to a journal. */
export const startProduct = (dist: string, database: string, folder: string): Promise<Running> =>
  start([...flagsOfStart(), program(dist)], folder, port => ({
    ...production(database, folder),
    HOST: '127.0.0.1',
    PORT: String(port),
  }));

/** The tables, before servers that start at the same time. */
export async function bringTables(dist: string, database: string, folder: string): Promise<void> {
  const env = { PATH: process.env['PATH'], ...production(database, folder) };
  const child = spawn(process.execPath, [program(dist), 'migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the tables could not be brought');
}

/** The least that can answer the same: floor.ts. */
export const startFloor = (database: string, folder: string): Promise<Running> =>
  start([join(import.meta.dirname, 'floor.ts')], folder, port => ({ DATABASE_URL: database, PORT: String(port) }));

async function start(args: string[], folder: string, env: (port: number) => NodeJS.ProcessEnv): Promise<Running> {
  const port = await freePort();
  const log = join(folder, `${port}.log`);
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [...nodeFlags, ...args], {
    env: { PATH: process.env['PATH'], ...env(port) },
    stdio: ['ignore', out, out],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilLive(url, child, log);
  return { url, pid: child.pid!, stop: () => stop(child) };
}

/** What `npm start` tells Node, such as how much to let lie before it cleans up. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter(word => word.startsWith('--'));
}

/** Such as `--cpu-prof`, to see where the time goes. */
const nodeFlags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilLive(url: string, child: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    if ((await fetch(`${url}/live`).catch(() => null))?.ok) return;
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error(`a server does not answer:\n${readFileSync(log, 'utf8').slice(-3000)}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
