import { type Actor, holds } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';

/** Whom an actor sees: everybody, the line that reports to somebody (and that somebody), one person, or nobody. */
export type Visible =
  | { who: 'EVERYBODY' }
  | { who: 'LINE'; of: string }
  | { who: 'SELF'; of: string }
  | { who: 'NOBODY' };

/** Who sees everybody, by a role that was granted. */
export const seeEverybody: readonly Role[] = [
  'HR',
  'TRAINING_ADMIN',
  'SECURITY_OFFICER',
  'LEGAL',
  'COMMITTEE_SECRETARIAT',
  'AUDITOR',
  'ADMIN',
];

/** People and all that is told about them: the one answer for people, duties and reports (docs/permissions.md). */
export function visiblePeople(actor: Actor): Visible {
  if (holds(actor, ...seeEverybody)) return { who: 'EVERYBODY' };
  if (actor.id === null) return { who: 'NOBODY' };
  return { who: holds(actor, 'MANAGER') ? 'LINE' : 'SELF', of: actor.id };
}

/** A line ends with the one who sees it: their own manager stands above it. */
export const maySeeManagerOf = (actor: Actor, person: { id: string }): boolean =>
  visiblePeople(actor).who === 'EVERYBODY' || person.id !== actor.id;
