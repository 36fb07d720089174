import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { trimLog } from './log-file.ts';
import { endOrphan } from './orphan.ts';
import { freePort } from './port.ts';
import { hasten, launch, NotStarted, stopPostmaster, type Postmaster, type Station } from './postmaster.ts';

/** A PostgreSQL that is kept running. */
export interface Supervisor {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, and whenever it ends starts it again on the same port, so that a pool with its address heals. */
export async function supervise(station: Station): Promise<Supervisor> {
  const closing = new AbortController();
  const closed = once(closing.signal, 'abort').then(() => undefined);
  const first = await firstLife(station, closing.signal);
  let current = first.postmaster;

  const live = async (): Promise<void> => {
    for (;;) {
      const end = await Promise.race([current.gone, closed]);
      if (end === undefined) return stopPostmaster(station.engine, current);
      station.log(`PostgreSQL ended (${end}); starting it again.`);
      const next = await nextLife(station, first.port, closing.signal);
      if (!next) return;
      current = next;
    }
  };
  const life = live();
  const housekeeping = setInterval(() => trimLog(station.logFile), 60_000).unref();
  const lastBreath = (): void => hasten(station.engine, current.pid, 'fast'); // for an exit that nobody prepared
  process.once('exit', lastBreath);

  return {
    port: first.port,
    get pid() {
      return current.pid;
    },
    async stop() {
      closing.abort();
      clearInterval(housekeeping);
      process.off('exit', lastBreath);
      await life;
    },
  };
}

// What passes by itself: somebody took the port between our look and our start, or the children of a killed server are still leaving.
const passing = /could not (bind|create any TCP)|lock file|shared memory block/;
const attempts = 40;

async function firstLife(station: Station, closing: AbortSignal): Promise<{ port: number; postmaster: Postmaster }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return { port, postmaster: await launch(station, port, closing) };
    } catch (error) {
      if (!(error instanceof NotStarted && passing.test(error.message)) || attempt === attempts) throw error;
      await pause(250);
      await endOrphan(station);
    }
  }
}

/** Tries until it runs again, or until it is to be stopped. */
async function nextLife(station: Station, port: number, closing: AbortSignal): Promise<Postmaster | undefined> {
  for (let delay = 100; !closing.aborted; delay = Math.min(2 * delay, 5_000)) {
    try {
      await pause(delay, undefined, { signal: closing });
      await endOrphan(station);
      return await launch(station, port, closing);
    } catch (error) {
      if (!closing.aborted) station.log(`PostgreSQL does not start: ${(error as Error).message}`);
    }
  }
  return undefined;
}
