import { randomUUID } from 'node:crypto';

import pg from 'pg';

/** The address of a database on the server that the tests run on. */
export function addressOf(database: string): string {
  const url = new URL(process.env['TEST_POSTGRES']!);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server's own account. */
export async function administer(statement: string, address = process.env['TEST_POSTGRES']!): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file: a copy of the migrated template. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `shinrai_test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${process.env['TEST_TEMPLATE']}`);
  return { url: addressOf(name), drop: () => administer(`drop database ${name} with (force)`) };
}
