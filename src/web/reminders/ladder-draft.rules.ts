import type { Ladder, LadderInput } from './reminders.graphql.ts';

export const switches = ['assigned', 'windowOpen', 'dueMoved', 'dueToday'] as const;
export const climbs = ['managerAfter', 'headAfter', 'securityOfficerAfter', 'hrAfter'] as const;
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const satisfies NonNullable<
  Ladder['digestWeekday']
>[];

type Switch = (typeof switches)[number];
type Climb = (typeof climbs)[number];

/** The fields as somebody fills them in: numbers as they are typed, an empty one is never. */
export type LadderDraft = Record<Switch, boolean> &
  Record<Climb | 'overdueEvery' | 'digestDaysAhead', string> & {
    daysBefore: string;
    digestWeekday: (typeof weekdays)[number] | 'NONE';
  };

const typed = (value: number | null): string => (value === null ? '' : String(value));

export const draftOf = (ladder: Ladder): LadderDraft => ({
  assigned: ladder.assigned,
  windowOpen: ladder.windowOpen,
  dueMoved: ladder.dueMoved,
  dueToday: ladder.dueToday,
  daysBefore: ladder.daysBefore.join(', '),
  overdueEvery: typed(ladder.overdueEvery),
  managerAfter: typed(ladder.managerAfter),
  headAfter: typed(ladder.headAfter),
  securityOfficerAfter: typed(ladder.securityOfficerAfter),
  hrAfter: typed(ladder.hrAfter),
  digestWeekday: ladder.digestWeekday ?? 'NONE',
  digestDaysAhead: String(ladder.digestDaysAhead),
});

/** Full-width digits are digits. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** A whole number within its range; an empty one is allowed where it means never. */
export const isCount = (text: string, { min = 1, max, never = true }: { min?: number; max: number; never?: boolean }) =>
  plain(text) === '' ? never : /^\d+$/.test(plain(text)) && Number(plain(text)) >= min && Number(plain(text)) <= max;

const partsOf = (text: string): string[] =>
  plain(text)
    .split(/[\s,、・]+/)
    .filter(part => part !== '');

/** Up to six of them, each once. */
export function isDayList(text: string): boolean {
  const parts = partsOf(text);
  return parts.length <= 6 && new Set(parts).size === parts.length && parts.every(part => isCount(part, { max: 90 }));
}

const countOf = (text: string): number | null => (plain(text) === '' ? null : Number(plain(text)));

/** What the server is given; null while a field does not hold what it should. */
export function inputOf(draft: LadderDraft): LadderInput | null {
  const isWhole =
    isDayList(draft.daysBefore) &&
    isCount(draft.overdueEvery, { max: 90 }) &&
    climbs.every(climb => isCount(draft[climb], { max: 60 })) &&
    isCount(draft.digestDaysAhead, { min: 0, max: 60, never: false });
  if (!isWhole) return null;
  const { assigned, windowOpen, dueMoved, dueToday } = draft;
  return {
    assigned,
    windowOpen,
    dueMoved,
    dueToday,
    daysBefore: partsOf(draft.daysBefore).map(Number),
    overdueEvery: countOf(draft.overdueEvery),
    managerAfter: countOf(draft.managerAfter),
    headAfter: countOf(draft.headAfter),
    securityOfficerAfter: countOf(draft.securityOfficerAfter),
    hrAfter: countOf(draft.hrAfter),
    digestWeekday: draft.digestWeekday === 'NONE' ? null : draft.digestWeekday,
    digestDaysAhead: countOf(draft.digestDaysAhead) ?? 0,
  };
}
