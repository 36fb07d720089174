import { type Timing, drive } from './client.ts';
import type { Counter } from './counter.ts';
import { type Meter, forgetPeak, meterOf, peakMemory } from './gauge.ts';
import type { Running } from './process.ts';
import type { Measurement } from './report.ts';

/** Something to ask again and again of one of the two. */
export interface Work {
  server: Running;
  once: (caller: number) => Promise<unknown>;
}

interface Sample extends Timing {
  /** Milliseconds of processor time for each request. */
  server: number | null;
  postgres: number | null;
  memory: number | null;
}

export interface Load {
  callers: number;
  seconds: number;
  atLeast?: number;
  atMost?: number;
}

async function sample({ server, once }: Work, postgres: Meter, load: Load): Promise<Sample> {
  const own = meterOf(server.pid);
  forgetPeak(server.pid);
  const before = [own(), postgres()];
  const timing = await drive(once, load);
  const [ownUsed, postgresUsed] = [own(), postgres()].map((now, i) => {
    const then = before[i] ?? null;
    return now === null || then === null ? null : (now - then) / timing.count;
  });
  return { ...timing, server: ownUsed!, postgres: postgresUsed!, memory: peakMemory(server.pid) };
}

/** Product and floor under the same load, one after the other. */
export async function compare(
  name: string,
  { product, floor }: { product: Work; floor: Work },
  postgres: Meter,
  load: Load,
): Promise<Measurement[]> {
  const [measured, least] = [await sample(product, postgres, load), await sample(floor, postgres, load)];
  const at = `${name}: ${load.callers} at a time`;
  const line = (what: string, unit: Measurement['unit'], of: (found: Sample) => number | null): Measurement => ({
    name: `${at}${what}`,
    unit,
    value: of(measured),
    floor: of(least),
  });
  return [
    line('', 'requests/s', found => found.perSecond),
    line(', median', 'ms', found => found.p50),
    line(', 99th percentile', 'ms', found => found.p99),
    line(', server', 'ms CPU', found => found.server),
    line(', PostgreSQL', 'ms CPU', found => found.postgres),
    line(', most memory', 'MB', found => found.memory),
  ];
}

/** How many statements the work is made of, transaction marks apart; and with them. The least of three times: jobs in the background
 * only ever add to it. */
export async function statements(
  name: string,
  [product, floor]: [work: () => Promise<unknown>, floor: () => Promise<unknown>],
  counters: { product: Counter; floor: Counter },
): Promise<Measurement[]> {
  const value = await leastOf(product, counters.product);
  const least = await leastOf(floor, counters.floor);
  return [
    { name: `${name}: SQL`, unit: 'statements', value: value.sql, floor: least.sql },
    { name: `${name}: SQL with begin and commit`, unit: 'statements', value: value.all, floor: least.all },
  ];
}

/** How often `statements` does its work. */
export const timesCounted = 3;

async function leastOf(work: () => Promise<unknown>, { seen }: Counter): Promise<{ all: number; sql: number }> {
  const found = [];
  for (let time = 0; time < timesCounted; time++) {
    const before = { ...seen };
    await work();
    const all = seen.statements - before.statements;
    found.push({ all, sql: all - (seen.marks - before.marks) });
  }
  return { all: Math.min(...found.map(({ all }) => all)), sql: Math.min(...found.map(({ sql }) => sql)) };
}
