import pg from 'pg';

import { ConfigError } from './config.ts';

const oldest = 140_000;

/** The database that DATABASE_URL names must be there, let us in and be new enough; it is never made by mistake. */
export async function expectDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    if (rows[0]!.number < oldest) complain(url, `PostgreSQL there is ${rows[0]!.version}; Shinrai needs 14 or newer`);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    complain(url, reasonOf(error as Error & { code?: string }));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Says where, but not with which password. */
function complain(url: string, reason: string): never {
  const { host, pathname, username } = new URL(url);
  const where = `${decodeURIComponent(pathname.slice(1))} on ${host} as ${username || 'nobody in particular'}`;
  throw new ConfigError([`DATABASE_URL names the database ${where}: ${reason}`]);
}

function reasonOf({ code, message }: Error & { code?: string }): string {
  if (code === '3D000') return 'there is no such database; create it first';
  if (code === '28P01' || code === '28000') return 'that server does not let this account in';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nothing answers there';
  return message;
}
