import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';

export { sql };

/** Runs hand-written SQL (parameters bound, never spliced) on the connection, inside the open transaction if there is one. */
export async function rows<Row>(em: EntityManager, query: RawBuilder<unknown>): Promise<Row[]> {
  const result = await query.execute((em as SqlEntityManager).getKysely());
  return result.rows as Row[];
}

/** The only row of a query that always has one. */
export async function row<Row>(em: EntityManager, query: RawBuilder<unknown>): Promise<Row> {
  const [first] = await rows<Row>(em, query);
  if (!first) throw new Error('a query that always has a row had none');
  return first;
}
