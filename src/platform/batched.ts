import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';

/** Loads by key: what one request asks for at the same time is one question, and nothing is remembered. */
export function batched<Key, Value>(
  em: EntityManager,
  load: (keys: readonly Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  const loaders = new WeakMap<EntityManager, DataLoader<Key, Value>>();
  return key => {
    const request = em.getContext();
    const known = loaders.get(request) ?? new DataLoader<Key, Value>(load, { cache: false });
    loaders.set(request, known);
    return known.load(key);
  };
}
