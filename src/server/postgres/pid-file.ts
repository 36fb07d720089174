import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const pidFile = (data: string): string => join(data, 'postmaster.pid');

/** Whether this process serves the data and accepts connections: the eighth line tells its state (PostgreSQL's pidfile.h). */
export function isReady(data: string, pid: number): boolean {
  const lines = linesOf(data);
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

/** The process that serves the data, or served it when it was killed (single-user mode writes its number as a negative one). */
export function pidOf(data: string): number | undefined {
  const pid = Number(linesOf(data)[0]);
  return pid > 0 ? pid : undefined;
}

export function forgetPid(data: string): void {
  rmSync(pidFile(data), { force: true });
}

function linesOf(data: string): string[] {
  try {
    return readFileSync(pidFile(data), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
