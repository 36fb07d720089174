import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import type { Cycle, Planned, Unplanned } from './cycle.ts';
import { firstDue } from './first-due.rules.ts';
import { afterMissed, nextCycle } from './recurrence.rules.ts';
import type { Recurrence, Schedule } from './schedule.ts';

/** A row of the ledger: its cycle by the rule, and what became of it. */
export interface Kept extends Cycle {
  /** The last day in time: the due day by the rule, or later by what was granted. */
  extendedTo: LocalDate;
  fulfilledOn: LocalDate | null;
}

/** What the due day of a newcomer, or of who goes on to the next cycle, follows from. */
export interface DueFacts {
  hiredOn: LocalDate;
  /** When the activity was completed that the first due day waits for. */
  completedOn: LocalDate | null;
  /** The cycle that was closed last; null for newcomers, and for those who were released. */
  previous: Kept | null;
}

/** Why only a person can say by when somebody owes it. */
export const Doubt = names('NO_DUE_DAY', 'DUE_PAST', 'DUE_TOO_NEAR');
export type Doubt = keyof typeof Doubt;

/** Fewer days than this are too few to do anything in, unless somebody says otherwise. */
export const realisticDays = 7;

/** The cycle that these facts lead to on this day. */
export function cycleFor(schedule: Schedule, facts: DueFacts, day: LocalDate): Planned | Unplanned {
  const { hiredOn, completedOn, previous } = facts;
  const next = previous && cycleAfter(schedule, previous);
  return next ?? firstDue(schedule, { assignedOn: day, hiredOn, completedOn });
}

/** What follows on a row as it stands, done or not; null where nothing does. */
export function cycleAfter({ recurrence }: Schedule, { extendedTo, fulfilledOn, ...cycle }: Kept): Planned | null {
  if (!recurrence) return null;
  if (!fulfilledOn) return afterMissed(recurrence, cycle);
  return nextCycle(granting(recurrence, daysBetween(cycle.dueOn, extendedTo)), cycle, fulfilledOn);
}

/** More time that was granted to one person counts as grace: who keeps to it has not lapsed. */
const granting = (recurrence: Recurrence, days: number): Recurrence => ({
  ...recurrence,
  graceDays: Math.max(recurrence.graceDays ?? 0, days),
});

/** What speaks against assigning a newcomer by that day without asking; who goes on was told long ago, and is late at once if need be. */
export function doubtOf({ dueOn }: Planned | Unplanned, { previous }: DueFacts, day: LocalDate): Doubt | null {
  if (dueOn === null) return 'NO_DUE_DAY';
  if (previous) return null;
  if (dueOn < day) return 'DUE_PAST';
  return dueOn < plusDays(day, realisticDays) ? 'DUE_TOO_NEAR' : null;
}
