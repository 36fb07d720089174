import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that only its owner can read: whole, or not at all. */
export function writePrivately(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  moveDurably(draft, path);
}

/** Renames so that the new name outlives a power cut. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  if (process.platform === 'win32') return; // a folder cannot be synced there
  const folder = openSync(dirname(to), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
