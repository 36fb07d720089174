import type { Actor } from '../../index.ts';

/** Outside members of a committee are invited by the secretariat that looks after them, besides administrators. */
export const mayInviteOutside = (actor: Actor): boolean =>
  actor.roles.includes('ADMIN') || actor.roles.includes('COMMITTEE_SECRETARIAT');

/** A link opens an account with all its roles: only an administrator gives one for roles that the giver does not hold. */
export const mayInvite = (actor: Actor, invited: Actor): boolean =>
  actor.roles.includes('ADMIN') ||
  (actor.roles.includes('HR') &&
    invited.roles.every(role => role === 'EMPLOYEE' || role === 'MANAGER' || actor.roles.includes(role)));
