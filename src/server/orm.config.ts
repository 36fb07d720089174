import { type Options, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';

import { shinraiEntities, shinraiOrmSettings } from '../index.ts';
import { loginEntities } from './login/login.orm.ts';

/** One connection pool and one unit of work for the plugin's tables and ours. */
export const ormConfig = (clientUrl: string): Options => ({
  driver: PostgreSqlDriver,
  clientUrl,
  entities: [...shinraiEntities, ...loginEntities],
  ...shinraiOrmSettings,
  metadataCache: { enabled: false },
  pool: { min: 0, max: 20 },
  driverOptions: {
    application_name: 'shinrai',
    connectionTimeoutMillis: 5_000,
    // assigning 100,000 people is one statement of some seconds
    statement_timeout: 30_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    onPoolCreated: letGoOfTheLost,
  },
  logger: () => {},
});

/** A connection that is lost inside a transaction would never come back to the pool: Kysely releases only after a rollback that
 * worked, and twenty such losses would be the end of the server. */
function letGoOfTheLost(pool: Pool): void {
  const out = new Set<PoolClient>();
  pool.on('acquire', client => void out.add(client));
  pool.on('release', (_, client) => void out.delete(client));
  // in its own time, since whoever holds it may be about to release it
  pool.on('connect', client => client.once('end', () => setImmediate(letGo, client)));
  const letGo = (client: PoolClient): void => {
    if (!out.has(client)) return;
    client.release(true);
    client.release = () => {};
  };
}
