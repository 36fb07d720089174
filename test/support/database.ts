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

/** A database of its own for one test file: a copy of the migrated template, or of another. */
export async function freshDatabase(
  template = process.env['TEST_TEMPLATE']!,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `shinrai_test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${template}`);
  return { url: addressOf(name), drop: () => drop(name) };
}

/** Waits for whoever is still leaving: a connection that is cut off would complain into the next test. */
async function drop(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_POSTGRES'] });
  await client.connect();
  try {
    for (let tries = 0; tries < 100; tries++) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
      if (rowCount === 0) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    await client.query(`drop database ${name} with (force)`);
  } finally {
    await client.end();
  }
}
