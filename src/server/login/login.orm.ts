import { fileURLToPath } from 'node:url';

import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, defineConfig } from '@mikro-orm/postgresql';

import { Credential } from './credential.entity.ts';
import { DemoCompany } from './demo-company.entity.ts';
import { PasswordLink } from './password-link.entity.ts';
import { Session } from './session.entity.ts';
import { Throttle } from './throttle.entity.ts';

/** The server's own tables, in their own Postgres schema, apart from the plugin's. */
export const loginEntities = [Credential, Session, PasswordLink, Throttle, DemoCompany];

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

export const loginOrm = (clientUrl: string) =>
  defineConfig({
    clientUrl,
    entities: loginEntities,
    extensions: [Migrator],
    forceUtcTimezone: true,
    metadataCache: { enabled: false },
    migrations: {
      path: folder,
      pathTs: folder,
      glob: '!(*.d).{js,ts}',
      tableName: 'shinrai_login.migrations',
      snapshot: false,
      silent: true,
    },
  });

/** Brings the tables of signing in up to date; the names of what ran. */
export async function migrateLogin(clientUrl: string): Promise<string[]> {
  const orm = await MikroORM.init(loginOrm(clientUrl));
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
