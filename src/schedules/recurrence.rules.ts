import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import type { Cycle, Planned, Step } from './cycle.ts';
import { fixedCycle } from './fixed-day.rules.ts';
import { later, minus, plus } from './period.rules.ts';
import type { Recurrence, RecurrenceMode } from './schedule.ts';

/** The cycle after one that was completed; after a completion that came too early, the same one. */
export function nextCycle(recurrence: Recurrence, cycle: Cycle, completedOn: LocalDate): Planned {
  if (completedOn < cycle.opensOn) return stillShut(cycle, completedOn);
  const { next, why } = countedBy[recurrence.mode](recurrence, cycle, completedOn);
  return { ...next, steps: [{ code: 'COMPLETED', on: completedOn }, ...why, ...stepsTo(recurrence, next)] };
}

/**
 * The cycle that takes the place of one that is not done: on the day it opens, the old one is closed as missed.
 * Only fixed days go on without somebody; in the other modes an overdue cycle stays open until it is done.
 */
export function afterMissed(recurrence: Recurrence, { dueOn, opensOn }: Cycle): Planned | null {
  if (recurrence.mode !== 'FIXED_DAY') return null;
  const next = fixedCycle(recurrence, dueOn, later(dueOn, opensOn));
  return { ...next, steps: [{ code: 'MISSED', on: dueOn }, ...stepsTo(recurrence, next)] };
}

const stillShut = (cycle: Cycle, completedOn: LocalDate): Planned => ({
  ...cycle,
  steps: [
    { code: 'COMPLETED_TOO_EARLY', on: completedOn },
    { code: 'WINDOW_OPENS', on: cycle.opensOn },
  ],
});

interface Counted {
  next: Cycle;
  why: Step[];
}

const countedBy: Record<RecurrenceMode, (recurrence: Recurrence, cycle: Cycle, completedOn: LocalDate) => Counted> = {
  FROM_COMPLETION: (recurrence, _, completedOn) => ({
    next: spanned(recurrence, completedOn, 1, completedOn),
    why: [],
  }),
  FROM_EXPIRY: fromExpiry,
  FIXED_DAY: onFixedDay,
};

/** In time or within the grace, the next one follows the expiry without a gap; later, everything starts anew. */
function fromExpiry(recurrence: Recurrence, { dueOn, anchorOn, periods }: Cycle, completedOn: LocalDate): Counted {
  const days = recurrence.graceDays ?? 0;
  const renewed = spanned(recurrence, anchorOn, periods + 1, completedOn);
  if (completedOn <= dueOn) return { next: renewed, why: [{ code: 'IN_TIME', on: dueOn }] };
  // grace that reached into the next window could lead to a due day that is past
  const isInGrace = completedOn <= plusDays(dueOn, days) && completedOn <= minus(renewed.dueOn, recurrence.window);
  return isInGrace
    ? { next: renewed, why: [{ code: 'IN_GRACE', on: dueOn, days }] }
    : { next: spanned(recurrence, completedOn, 1, completedOn), why: [{ code: 'LAPSED', on: dueOn }] };
}

/** The first fixed day that lies far enough away and whose window is still shut: whatever came before does not matter. */
function onFixedDay(recurrence: Recurrence, _: Cycle, completedOn: LocalDate): Counted {
  const { atLeast: period } = recurrence;
  if (!period) return { next: fixedCycle(recurrence, completedOn, completedOn), why: [] };
  const on = plus(completedOn, period);
  return { next: fixedCycle(recurrence, on, completedOn), why: [{ code: 'AT_LEAST', period, on }] };
}

/** So many active periods from an anchor; the window opens after the completion before it. */
function spanned({ every, window }: Recurrence, anchorOn: LocalDate, periods: number, completedOn: LocalDate): Cycle {
  const dueOn = plus(anchorOn, every, periods);
  return { dueOn, anchorOn, periods, opensOn: later(minus(dueOn, window), plusDays(completedOn, 1)) };
}

const stepsTo = ({ mode, every, window }: Recurrence, { dueOn, anchorOn, opensOn }: Cycle): Step[] => [
  mode === 'FIXED_DAY'
    ? { code: 'ON_FIXED_DAY', on: dueOn, from: anchorOn }
    : { code: 'EVERY', on: dueOn, period: every, from: anchorOn },
  { code: 'WINDOW_OPENS', on: opensOn, period: window },
];
