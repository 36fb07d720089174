import type { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';

export { type RawBuilder, sql };

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

/** Tells the ORM that hand-written SQL wrote these entities as they are: nothing of them is left to be flushed. */
export function written(em: EntityManager, ...entities: object[]): void {
  for (const entity of entities) em.merge(entity, { refresh: true });
}
