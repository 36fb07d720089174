import type { EntityManager } from '@mikro-orm/core';
import { Transactional } from '@mikro-orm/decorators/legacy';

/**
 * One use case, one transaction, and nothing of it left behind when it is refused: without `clear` a change that was rolled back stays
 * in the request's identity map, and the next mutation of the same document would commit it.
 */
export const Transaction = () => Transactional({ clear: true, context: ({ em }: { em: EntityManager }) => fresh(em) });

/** Nothing is known from the mutation before: what both load would else belong to a transaction that is over. */
function fresh(em: EntityManager): EntityManager {
  const current = em.getContext(false);
  if (!current.global && !current.isInTransaction()) current.clear();
  return em;
}
