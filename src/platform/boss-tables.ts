import pg from 'pg';

/** The Postgres schema of the job queue: pg-boss's own, apart from ours, and never the schema generator's to change. */
export const jobsSchema = 'shinrai_jobs';

/** What the installed pg-boss expects to find there; test/contract/migrations.spec.ts keeps it true. */
export const jobsSchemaVersion = 43;

/** Brings the tables of the job queue up to date, as the role that owns them; the running server only reads and writes rows. */
export async function migrateJobs(clientUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: clientUrl });
  await client.connect();
  try {
    if ((await versionThere(client)) === jobsSchemaVersion) return [];
    const { PgBoss } = await import('pg-boss');
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    const boss = new PgBoss({ db, schema: jobsSchema, schedule: false, supervise: false });
    await boss.start();
    await boss.stop({ graceful: false });
    return [`${jobsSchema}_${jobsSchemaVersion}`];
  } finally {
    await client.end();
  }
}

async function versionThere(client: pg.Client): Promise<number | null> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('${jobsSchema}.version') is not null as there`,
  );
  if (!there.rows[0]!.there) return null;
  const { rows } = await client.query<{ version: number }>(`select version::int from ${jobsSchema}.version`);
  return rows[0]?.version ?? null;
}
