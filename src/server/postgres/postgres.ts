import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareCluster, type Passwords } from './cluster.ts';
import { engineFor } from './engine.ts';
import { FolderInUse, holderOf, lockFolder, type FolderLock } from './folder-lock.ts';
import { endOrphan } from './orphan.ts';
import type { Station } from './postmaster.ts';
import { supervise, type Supervisor } from './supervisor.ts';

export { FolderInUse };

/** A PostgreSQL of our own, running on the given data folder. */
export interface RunningPostgres {
  readonly folder: string;
  /** For the application: the role `shinrai`, owner of the database `shinrai`. */
  readonly url: string;
  /** The superuser, for tests that create databases. */
  readonly adminUrl: string;
  /** The server process; another one after a restart. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly folder: string;
  readonly log?: (line: string) => void;
  /** False gives up safety against power cuts for speed: for tests only. */
  readonly durable?: boolean;
}

/** Takes the folder for this process (refused when another live server holds it), creates or starts the database in it. */
export async function startPostgres({
  folder,
  log = () => {},
  durable = true,
}: StartOptions): Promise<RunningPostgres> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await startIn(realpathSync(folder), log, durable);
  } catch (error) {
    if (error instanceof FolderInUse) throw error;
    throw new Error(`PostgreSQL cannot run on the data folder ${resolve(folder)}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** For a command beside a running server: the address of the database that a live server started on this folder, or null. */
export async function runningPostgres(folder: string): Promise<{ url: string } | null> {
  const url = holderOf(folder)?.url;
  return url === undefined ? null : { url };
}

async function startIn(folder: string, log: (line: string) => void, durable: boolean): Promise<RunningPostgres> {
  const lock = lockFolder(folder);
  try {
    const engine = engineFor(join(folder, 'postgres'));
    const station: Station = { engine, folder, logFile: join(folder, 'postgres.log'), durable, log };
    await endOrphan(station);
    const passwords = await prepareCluster(engine, folder, durable);
    const running = described(station, await supervise(station), passwords, lock);
    lock.publish(running.url);
    return running;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function described(
  { folder }: Station,
  supervisor: Supervisor,
  passwords: Passwords,
  lock: FolderLock,
): RunningPostgres {
  const address = (role: keyof Passwords): string =>
    `postgresql://${role}:${passwords[role]}@127.0.0.1:${supervisor.port}/${role}`;
  let stopped: Promise<void> | undefined;
  return {
    folder,
    url: address('shinrai'),
    adminUrl: address('postgres'),
    get pid() {
      return supervisor.pid;
    },
    stop: () => (stopped ??= supervisor.stop().finally(() => lock.release())),
  };
}
