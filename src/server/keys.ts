import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

import { type Config, ConfigError } from './config.ts';

/** In production the keys must not lie where the embedded database lies: one copied folder would then open every sealed text. */
export function expectKeysApart({ production, databaseUrl, dataFolder, keysFolder }: Config): void {
  if (!production || databaseUrl !== null || !isInside(realPath(dataFolder), realPath(keysFolder))) return;
  throw new ConfigError([
    `SHINRAI_KEYS (${resolve(keysFolder)}) lies inside the data folder (${resolve(dataFolder)}): the keys must be kept and backed up apart from the database`,
  ]);
}

export const keysLine = ({ keysFolder }: Config): string => `The keys of sealed texts are in ${resolve(keysFolder)}`;

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(/[/\\]/)[0] !== '..');
}

/** Where it is, or would be, once every link on the way is followed. */
function realPath(path: string): string {
  const full = resolve(path);
  return existsSync(full) ? realpathSync(full) : join(realPath(dirname(full)), basename(full));
}
