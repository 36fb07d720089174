import { type RawBuilder, sql } from './sql.ts';

type Type = 'boolean' | 'date' | 'int' | 'jsonb' | 'text' | 'uuid';

/** The columns of a table by their names. */
export type Columns = Readonly<Record<string, Type>>;

type Row<C extends Columns> = Readonly<Record<keyof C, unknown>>;

/** Rows that a statement selects from, bound as one value; arrays in JSON are what PostgreSQL takes apart the quickest. */
export function recordset<C extends Columns>(columns: C, rows: readonly Row<C>[]): RawBuilder<unknown> {
  const names = Object.keys(columns);
  const cells = names.map((name, i) => sql`${cellOf(columns[name]!, i)} as ${sql.ref(name)}`);
  const values = JSON.stringify(rows.map(row => names.map(name => row[name])));
  return sql`select ${sql.join(cells)} from jsonb_array_elements(${values}::jsonb) r`;
}

export const definitionOf = (columns: Columns): RawBuilder<unknown> =>
  sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));

function cellOf(type: Type, place: number): RawBuilder<unknown> {
  const at = sql.lit(place);
  return type === 'jsonb' ? sql`r->${at}` : sql`(r->>${at})::${sql.raw(type)}`;
}
