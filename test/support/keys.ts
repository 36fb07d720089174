import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the keys of a test's database are: the same for every server on it, and for no other, whose PostgreSQL may call its own by the same name. */
export function keysOf(databaseUrl: string): string {
  const { port, pathname } = new URL(databaseUrl);
  return join(tmpdir(), 'shinrai-test-keys', `${pathname.slice(1)}-${port}`);
}

export const forgetKeys = (databaseUrl: string): void => rmSync(keysOf(databaseUrl), { recursive: true, force: true });
