import { rm } from 'node:fs/promises';

import { administer } from './database.ts';

/** Leaves nothing behind: neither the template nor the server of our own. */
export default async function tidy(): Promise<void> {
  await administer(`drop database if exists ${process.env['TEST_TEMPLATE']} with (force)`);
  const postgres = globalThis.testPostgres;
  if (!postgres) return;
  await postgres.stop();
  await rm(postgres.folder, { recursive: true, force: true });
}
