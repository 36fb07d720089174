import { MikroORM } from '@mikro-orm/postgresql';

import { shinraiOrm } from './orm.ts';

/** Brings the tables of Shinrai (Postgres schema `shinrai`) in the database at this address up to date; the names of what ran. */
export async function migrateShinrai(clientUrl: string): Promise<string[]> {
  const orm = await MikroORM.init(shinraiOrm(clientUrl));
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
