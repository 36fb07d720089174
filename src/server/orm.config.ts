import { type Options, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';

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
  driverOptions: { connectionTimeoutMillis: 2_000, application_name: 'shinrai' },
  onCreateConnection: limit,
});

/** Nothing holds a connection for ever; assigning 100,000 people is one statement of some seconds, hence 30. */
async function limit(connection: unknown): Promise<void> {
  const limits = { statement_timeout: '30s', lock_timeout: '5s', idle_in_transaction_session_timeout: '60s' };
  const settings = Object.entries(limits).map(([name, value]) => `set_config('${name}', '${value}', false)`);
  await (connection as DatabaseConnection).executeQuery(CompiledQuery.raw(`select ${settings.join(', ')}`));
}
