import type { Roster } from './roster.graphql.ts';

/** The faces that an import shows, one at a time. */
export type Face = 'checking' | 'applying' | 'unreadable' | 'faulty' | 'same' | 'ready' | 'applied';

type Facts = Pick<Roster, 'state' | 'problemCount' | 'joined' | 'changed' | 'left'>;

export function faceOf({ state, problemCount, joined, changed, left }: Facts): Face {
  if (state === 'WAITING' || state === 'CHECKING') return 'checking';
  if (state === 'APPLYING') return 'applying';
  if (state === 'FAILED') return 'unreadable';
  if (state === 'APPLIED') return 'applied';
  if (problemCount > 0) return 'faulty';
  return joined + changed + left === 0 ? 'same' : 'ready';
}

export const isBusy = (roster: Pick<Roster, 'state'>): boolean =>
  roster.state === 'WAITING' || roster.state === 'CHECKING' || roster.state === 'APPLYING';

export const rosterColumns = [
  'number',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'employment',
  'hiredOn',
  'leftOn',
  'departmentCode',
  'managerNumber',
  'locale',
  'leaveFrom',
  'leaveUntil',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

export const optionalColumns: readonly RosterColumn[] = [
  'email',
  'leftOn',
  'managerNumber',
  'locale',
  'leaveFrom',
  'leaveUntil',
];

export const isRosterColumn = (text: string): text is RosterColumn =>
  (rosterColumns as readonly string[]).includes(text);
