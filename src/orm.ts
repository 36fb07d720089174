import { fileURLToPath } from 'node:url';

import { Migrator } from '@mikro-orm/migrations';
import { DataloaderType } from '@mikro-orm/core';
import { defineConfig } from '@mikro-orm/postgresql';

import { shinraiEntities } from './entities.ts';
import { jobsSchema } from './platform/boss-tables.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** The configuration that our migrations are made and run with: our entities alone, our own log table. */
export const shinraiOrm = (clientUrl: string, folder = migrationsFolder) =>
  defineConfig({
    clientUrl,
    entities: shinraiEntities,
    extensions: [Migrator],
    forceUtcTimezone: true,
    dataloader: DataloaderType.ALL,
    metadataCache: { enabled: false },
    // the functions of hand-written migrations and the tables of the job queue are not the schema generator's to drop
    schemaGenerator: { ignoreRoutines: true, ignoreSchema: [jobsSchema] },
    migrations: {
      path: folder,
      pathTs: folder,
      glob: '!(*.d).{js,ts}',
      tableName: 'shinrai.migrations',
      snapshotName: '.snapshot-shinrai',
      emit: 'ts',
      fileName: (timestamp, name) => `${timestamp.slice(0, 8)}T${timestamp.slice(8, 12)}_${name}`,
      silent: true,
    },
  });

/** The settings that a host's own MikroORM needs for our entities to work as meant. */
export const shinraiOrmSettings = { forceUtcTimezone: true, dataloader: DataloaderType.ALL } as const;
