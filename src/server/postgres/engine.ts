import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { accountFor, commandAs, type Account } from './account.ts';
import { binariesFor } from './binaries.ts';

/** PostgreSQL's programs, and the account that runs them on one data folder. */
export interface Engine {
  readonly binaries: string;
  readonly account: Account;
  readonly data: string;
}

export function engineFor(data: string): Engine {
  const account = accountFor(data);
  return { binaries: binariesFor(account), account, data };
}

/** Starts one of the programs inside the data folder. */
export function begin(engine: Engine, program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const as = commandAs(engine.account, join(engine.binaries, 'bin', program), args);
  const env = { ...environment(), PGDATA: dataAsSeenBy(engine) };
  return spawn(as.command, as.args, { ...as.options, cwd: engine.data, env, windowsHide: true, ...options });
}

/** Runs one of the programs to its end; what it complained about becomes the error. */
export async function run(engine: Engine, program: string, args: readonly string[], input = ''): Promise<void> {
  const child = begin(engine, program, args, { stdio: 'pipe' });
  let said = '';
  child.stdout?.on('data', chunk => (said += chunk));
  child.stderr?.on('data', chunk => (said += chunk));
  child.stdin?.on('error', () => {}); // it ended without reading: its exit code tells
  child.stdin?.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`${program} failed (${signal ?? code}): ${complaints(said)}`);
}

/** The lines of an output that say what went wrong. */
export function complaints(output: string): string {
  const lines = output.trim().split('\n');
  const telling = lines.filter(line => /FATAL|PANIC|ERROR|error:|could not|already in use/.test(line));
  return (telling.length ? telling : lines).slice(-5).join(' / ');
}

/** An account that may not pass the folders above (/root, say) still reaches the folder it was started in. */
function dataAsSeenBy({ account, data }: Engine): string {
  return account.user && process.platform === 'linux' ? '/proc/self/cwd' : data;
}

/** Nothing of ours: no PGHOST that would mislead it, no secrets that are not its business. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  const kept = Object.entries({ PATH, SystemRoot, TEMP, TMP }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
