import { type EntityManager, RequestContext } from '@mikro-orm/core';
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

/**
 * A field that opens sealed text in a transaction of its own, beside other fields of the same answer: in a context of its own as well, because what a transaction has
 * loaded is handed back to its context when it commits, into the hands of whoever loads there at the same time.
 */
export const Reading = (): MethodDecorator => (target, name, descriptor: PropertyDescriptor) => {
  void Transactional({ clear: true })(target, name as string, descriptor);
  const read = descriptor.value as (...asked: unknown[]) => Promise<unknown>;
  descriptor.value = function reading(this: { em: EntityManager }, ...asked: unknown[]) {
    return RequestContext.create(this.em.fork({ clear: true }), () => read.apply(this, asked));
  };
};
