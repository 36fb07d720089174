import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the keys of a test's database are: the same for every server on it. */
export const keysOf = (databaseUrl: string): string =>
  join(tmpdir(), 'shinrai-test-keys', new URL(databaseUrl).pathname.slice(1));

export const forgetKeys = (databaseUrl: string): void => rmSync(keysOf(databaseUrl), { recursive: true, force: true });
