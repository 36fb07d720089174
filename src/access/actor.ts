import { permissions, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

/** Who is asking, in one request. */
export interface Actor {
  /** The employee's id; null for the operator at the command line and for the program itself. */
  readonly id: string | null;
  /** What the log calls them: the employee number, `operator` or `system`. */
  readonly label: string;
  readonly roles: readonly Role[];
  /** Ties together all that one request did. */
  readonly requestId: string | null;
  /** What a host knows of the browser or machine, as an opaque word that stays the same: two accounts on it are one hand. */
  readonly device?: string | null;
}

/** The person who runs the `shinrai` command on the server itself. */
export const operator: Actor = {
  id: null,
  label: 'operator',
  roles: ['HR', 'TRAINING_ADMIN', 'ADMIN'],
  requestId: null,
};

/** The program itself: nobody asked for it. */
export const system: Actor = { id: null, label: 'system', roles: [], requestId: null };

/** Somebody whom nobody knows. */
export const stranger = (requestId: string | null = null): Actor => ({
  id: null,
  label: 'anonymous',
  roles: [],
  requestId,
});

export const holds = (actor: Actor, ...roles: Role[]): boolean => roles.some(role => actor.roles.includes(role));

/** Whether the matrix lets this actor (or nobody, for PUBLIC doors) knock. */
export const isGranted = (actor: Actor | null, permission: Permission): boolean =>
  permission === 'PUBLIC' || (actor !== null && permissions[permission].some(role => actor.roles.includes(role)));
