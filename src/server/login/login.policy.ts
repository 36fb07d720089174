import type { Actor } from '../../index.ts';

/** A link opens an account with all its roles: only an administrator gives one for roles that the giver does not hold. */
export const mayInvite = (actor: Actor, invited: Actor): boolean =>
  actor.roles.includes('ADMIN') ||
  invited.roles.every(role => role === 'EMPLOYEE' || role === 'MANAGER' || actor.roles.includes(role));
