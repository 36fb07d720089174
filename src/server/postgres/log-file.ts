import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const enough = 5_000_000;

/** PostgreSQL writes here itself, so that a server that outlives us still has its log. */
export function openLog(path: string): number {
  return openSync(path, 'a', 0o600);
}

/** Moves a log that has grown to `<path>.1`; PostgreSQL appends, so it goes on at the top of the emptied file. */
export function trimLog(path: string, limit = enough): void {
  if (logSize(path) < limit) return;
  try {
    copyFileSync(path, `${path}.1`);
  } catch {
    // On a full disk it is given up.
  }
  truncateSync(path);
}

export function logSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written since the log had this size: at most its last 16 kB. */
export function loggedSince(path: string, size: number): string {
  const file = openSync(path, 'r');
  try {
    const end = fstatSync(file).size;
    const start = Math.max(size, end - 16_384, 0);
    const text = Buffer.alloc(Math.max(end - start, 0));
    return text.toString('utf8', 0, readSync(file, text, 0, text.length, start));
  } finally {
    closeSync(file);
  }
}
