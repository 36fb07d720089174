import { MikroORM } from '@mikro-orm/postgresql';

import { shinraiOrm } from './orm.ts';
import { migrateJobs } from './platform/boss-tables.ts';

/** Brings the tables of Shinrai (Postgres schemas `shinrai` and `shinrai_jobs`) in the database at this address up to date; the names of what ran. */
export async function migrateShinrai(clientUrl: string): Promise<string[]> {
  const orm = await MikroORM.init(shinraiOrm(clientUrl));
  try {
    const done = (await orm.migrator.up()).map(({ name }) => name);
    return [...done, ...(await migrateJobs(clientUrl))];
  } finally {
    await orm.close();
  }
}
