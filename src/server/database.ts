import type { Config } from './config.ts';
import { expectDatabase } from './given-database.ts';
import { runningPostgres, startPostgres } from './postgres/postgres.ts';

/** Where the tables are, and how to let go of it. */
export interface Database {
  readonly url: string;
  /** Whether a server of ours is running on it already. */
  readonly isShared: boolean;
  stop(): Promise<void>;
}

const nothingToStop = async (): Promise<void> => {};

/** For the server: the operator's database, or our own PostgreSQL on the data folder, for this process alone. */
export async function ownDatabase({ databaseUrl, dataFolder }: Config, log: (line: string) => void): Promise<Database> {
  if (databaseUrl !== null) {
    await expectDatabase(databaseUrl);
    return { url: databaseUrl, isShared: false, stop: nothingToStop };
  }
  const postgres = await startPostgres({ folder: dataFolder, log });
  return { url: postgres.url, isShared: false, stop: () => postgres.stop() };
}

/** For a command: the same, beside a server that may be running. */
export async function anyDatabase(config: Config): Promise<Database> {
  const running = config.databaseUrl === null ? await runningPostgres(config.dataFolder) : null;
  return running ? { url: running.url, isShared: true, stop: nothingToStop } : ownDatabase(config, () => {});
}
