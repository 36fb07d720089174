import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import pg from 'pg';

/** Milliseconds of processor time that a process has used so far; null where nobody can tell. */
export type Meter = () => number | null;

const tick = 1000 / 100; // USER_HZ, the same on every Linux that Node runs on

interface Stat {
  parent: number;
  own: number;
  ofTheDead: number;
}

/** proc(5): the name in brackets may hold anything, so the fields are counted from behind it. */
function statOf(pid: number | string): Stat | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent = 0, utime = 0, stime = 0, cutime = 0, cstime = 0] = [1, 11, 12, 13, 14].map(i => fields[i]);
    return { parent, own: (utime + stime) * tick, ofTheDead: (cutime + cstime) * tick };
  } catch {
    return null;
  }
}

export const meterOf =
  (pid: number): Meter =>
  () =>
    statOf(pid)?.own ?? null;

/** All of a PostgreSQL on this machine: its sessions, its workers, and what those used that have ended. */
export async function meterOfPostgres(url: string): Promise<Meter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number; local: boolean }>(
    `select pg_backend_pid() as pid, coalesce(inet_server_addr() = inet_client_addr(), true) as local`,
  );
  const { pid, local } = rows[0]!;
  const postmaster = local ? (statOf(pid)?.parent ?? null) : null;
  await client.end();
  if (postmaster === null) return () => null;
  return () => {
    const main = statOf(postmaster);
    if (!main) return null;
    const stats = readdirSync('/proc')
      .filter(name => /^\d/.test(name))
      .map(statOf);
    const children = stats.filter(stat => stat?.parent === postmaster);
    return children.reduce((sum, stat) => sum + stat!.own, main.own + main.ofTheDead);
  };
}

/** The most memory that a process held since it was asked to forget, in megabytes. */
export function peakMemory(pid: number): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // then the peak is that of the whole run
  }
}
