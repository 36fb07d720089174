import type { TestApp } from './app.ts';

/** A row as the owner of the database sees it, with what PostgreSQL notes of its own accord. */
export type Row = Record<string, unknown> & { xmin: string; ctid: string };

/** Every row of every table that the owner of the database can read. */
export async function everything(app: TestApp): Promise<Map<string, Row[]>> {
  const tables = await app.sql(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables)
    found.set(
      name,
      await app
        .sql(`select xmin::text, ctid::text, t.* from only ${name} t`)
        .catch(() => app.sql(`select * from ${name}`)),
    );
  return found;
}

/** As the row lies on the disk. */
export const placeOf = ({ ctid }: Row): number => {
  const [page, line] = ctid.slice(1, -1).split(',').map(Number) as [number, number];
  return page * 10_000 + line;
};

export const by =
  <T>(key: (row: T) => string | number | Date) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;
