import { spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { begin, complaints, type Engine } from './engine.ts';
import { loggedSince, logSize, openLog, trimLog } from './log-file.ts';
import { isReady } from './pid-file.ts';
import { settings } from './settings.ts';

/** How one PostgreSQL is to run. */
export interface Station {
  readonly engine: Engine;
  readonly folder: string;
  readonly logFile: string;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** One life of the server process. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when the process has ended, with how it ended. */
  readonly gone: Promise<string>;
}

/** It ended before it accepted connections. */
export class NotStarted extends Error {}

/** Its command line carries the folder, by which a later start recognises it as an orphan of ours. */
export const mark = (folder: string): string => `--shinrai.folder=${folder}`;

const aMinute = 60_000;

/** Starts the server and waits until it accepts connections, as long as that takes: recovery after a crash may be long. */
export async function launch(
  { engine, folder, logFile, durable, log }: Station,
  port: number,
  closing: AbortSignal,
): Promise<Postmaster> {
  trimLog(logFile);
  const sizeBefore = logSize(logFile);
  const output = openLog(logFile);
  const args = [mark(folder), ...settings(durable, { port: String(port) })];
  // Detached: Ctrl-C in a terminal goes to the whole process group, and our server still has work to finish.
  const child = begin(engine, 'postgres', args, { detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.unref();

  let ended: string | undefined;
  const gone = endOf(child).then(how => (ended = how));
  const reminder = setInterval(
    () => log('PostgreSQL is still starting; after a crash it has to recover first.'),
    aMinute / 6,
  );
  try {
    while (child.pid === undefined || !isReady(engine.data, child.pid)) {
      if (ended) throw new NotStarted(complaints(loggedSince(logFile, sizeBefore)) || ended);
      if (closing.aborted) child.kill('SIGINT');
      await pause(10);
    }
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  } finally {
    clearInterval(reminder);
  }
  return { pid: child.pid, gone };
}

/** Disconnects everybody and closes the database in good order; what that has not ended in a minute is ended without. */
export async function stopPostmaster(engine: Engine, { pid, gone }: Postmaster): Promise<void> {
  hasten(engine, pid, 'fast');
  if (await within(aMinute, gone)) return;
  hasten(engine, pid, 'immediate');
  if (!(await within(aMinute, gone))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/** Asks the process to shut down; it may have ended by itself just now. */
export function hasten(engine: Engine, pid: number, mode: 'fast' | 'immediate'): void {
  if (process.platform === 'win32') {
    spawnSync(join(engine.binaries, 'bin', 'pg_ctl'), ['stop', '-D', engine.data, '-m', mode, '-W']); // no such signals there
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once('error', error => resolve(error.message));
  });
}

/** Whether it comes in time; the timer keeps Node alive meanwhile. */
async function within(time: number, event: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = pause(time, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([event.then(() => true), late]);
  timer.abort();
  return inTime;
}
