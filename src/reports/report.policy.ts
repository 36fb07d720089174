import { type Actor, holds } from '../access/actor.ts';

/** Whose training an actor watches over: everybody's, that of the line below somebody, or nobody's. */
export type Watched = { who: 'EVERYBODY' } | { who: 'LINE'; below: string } | { who: 'NOBODY' };

/** A manager watches over the line below, without themself; an administrator as such over nobody. */
export function watchedPeople(actor: Actor): Watched {
  if (holds(actor, 'HR', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR')) return { who: 'EVERYBODY' };
  return holds(actor, 'MANAGER') && actor.id !== null ? { who: 'LINE', below: actor.id } : { who: 'NOBODY' };
}
