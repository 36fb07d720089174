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

/** Until the transaction ends a statement may take as long as one about everybody in a large company needs. */
export async function takeTime(em: EntityManager): Promise<void> {
  await rows(em, sql`select set_config('statement_timeout', '10min', true)`);
}

/** Runs a statement that changes rows; tells how many. */
export async function changed(em: EntityManager, statement: RawBuilder<unknown>): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`with changed as (${statement} returning 1) select count(*)::int as count from changed`,
  );
  return count;
}

/** Tells the ORM that hand-written SQL wrote these entities as they are: nothing of them is left to be flushed. */
export function written(em: EntityManager, ...entities: object[]): void {
  for (const entity of entities) em.merge(entity, { refresh: true });
}
