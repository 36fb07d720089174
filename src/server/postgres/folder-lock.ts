import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writePrivately } from './private-file.ts';

/** Another live server holds the folder. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly pid: number | undefined;

  constructor(folder: string, pid: number | undefined) {
    super(`The data folder ${folder} is in use by another server (process ${pid ?? 'unknown'}).`);
    this.name = 'FolderInUse';
    this.folder = folder;
    this.pid = pid;
  }
}

/** Who holds the folder, and the address of its database once that answers. */
interface Holder {
  readonly pid: number;
  readonly url?: string;
}

/** The folder is ours until this is released or our process ends, however it ends. */
export interface FolderLock {
  publish(url: string): void;
  release(): void;
}

// The kernel's own file lock, which Node offers only through SQLite: two can never take it, and it dies with its process, so there is
// no stale lock to judge. Nobody else may open the file, since POSIX drops a process's locks when it closes the file anywhere.
const lockFile = (folder: string): string => join(folder, 'server.lock');
const holderFile = (folder: string): string => join(folder, 'server.json');
const busy = 5;

/** Takes the folder for this process, or throws `FolderInUse`. */
export function lockFolder(folder: string): FolderLock {
  const held = tryLock(folder, 'BEGIN EXCLUSIVE', 250); // outlasts the glance of `holderOf`, and gives the winner time to sign
  if (!held) throw new FolderInUse(folder, readHolder(folder)?.pid);
  const sign = (holder: Holder): void => writePrivately(holderFile(folder), JSON.stringify(holder));
  try {
    sign({ pid: process.pid });
  } catch (error) {
    held.close();
    throw error;
  }
  return {
    publish: url => sign({ pid: process.pid, url }),
    release: () => {
      rmSync(holderFile(folder), { force: true });
      held.close();
    },
  };
}

/** The live holder of the folder, if there is one. */
export function holderOf(folder: string): Holder | undefined {
  if (!existsSync(lockFile(folder))) return undefined;
  const free = tryLock(folder, 'BEGIN; SELECT 1 FROM sqlite_schema', 0);
  free?.close();
  return free ? undefined : readHolder(folder);
}

/** The lock, or undefined when somebody holds it. */
function tryLock(folder: string, statement: string, timeout: number): DatabaseSync | undefined {
  const file = new DatabaseSync(lockFile(folder), { timeout });
  try {
    file.exec(statement);
    return file;
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
}

function readHolder(folder: string): Holder | undefined {
  return existsSync(holderFile(folder)) ? (JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder) : undefined;
}
