import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { forgetPid, pidOf } from './pid-file.ts';
import { hasten, mark, type Station } from './postmaster.ts';

const patience = 60_000;

/**
 * Stops in good order the PostgreSQL that a killed server left running. It is not adopted: one that we start is our child, whose end
 * we hear of at once, and it has today's settings and programs. That costs a tenth of a second.
 */
export async function endOrphan({ engine, folder, log }: Station): Promise<void> {
  const pid = pidOf(engine.data);
  if (pid === undefined) return;
  if (!isOurs(pid, folder)) return forgetStranger(engine.data, pid);
  log(`Stopping the PostgreSQL that an earlier server left running (process ${pid}).`);
  for (const mode of ['fast', 'immediate'] as const) {
    hasten(engine, pid, mode);
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(10))
      if (!isOurs(pid, folder)) return;
  }
  throw new Error(`The PostgreSQL that an earlier server left running (process ${pid}) does not stop.`);
}

function isOurs(pid: number, folder: string): boolean {
  return commandOf(pid)?.includes(`${mark(folder)} `) ?? false;
}

/** The number went to another process, or its own has ended unburied: PostgreSQL would take both for a live predecessor. */
function forgetStranger(data: string, pid: number): void {
  if (commandOf(pid) !== undefined) forgetPid(data);
}

/** The command line of a process, empty when it has ended unburied; it can be read even where its folder cannot. */
function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') return procCommandOf(pid);
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
  const { stdout } =
    process.platform === 'win32'
      ? spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8', windowsHide: true })
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function procCommandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined; // no such process
  }
}
