import { randomUUID } from 'node:crypto';
import { access, chmod, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file's bytes; null when there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Where a write that was cut off leaves its bytes. */
export const draftOf = (path: string): string => `${path}.new`;

/** Writes a file that only its owner can read: whole, or not at all. Its name outlives a power cut once its folder is synced. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeSynced(draftOf(path), bytes, 'w');
  await rename(draftOf(path), path);
}

/** The same for a file that never changes: whoever comes second leaves what is there. */
export async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeSynced(draft, bytes, 'wx', 0o400);
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  await syncFolder(dirname(path));
}

/** Its bytes are overwritten before its name goes; on disks that write elsewhere, and in copies, they live on. */
export async function wipe(path: string): Promise<void> {
  try {
    await chmod(path, 0o600);
    await writeSynced(path, Buffer.alloc((await stat(path)).size), 'r+');
    await rm(path);
  } catch (error) {
    // somebody else wiped it
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Names that came, went or changed in this folder stay so after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be synced there
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSynced(path: string, bytes: Uint8Array, how: 'w' | 'wx' | 'r+', mode = 0o600): Promise<void> {
  const file = await open(path, how, mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
