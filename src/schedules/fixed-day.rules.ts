import { type LocalDate, daysBetween, firstDay, plusDays } from '../kernel/local-date.ts';
import type { Cycle } from './cycle.ts';
import { later, minus, plus } from './period.rules.ts';
import type { Recurrence } from './schedule.ts';

/** Fixed days are counted from their anchor, each in one stride, so none drifts. */
export const fixedDay = ({ anchorOn, every }: Recurrence, n: number): LocalDate => plus(anchorOn!, every, n);

/** The cycle of the first fixed day from a day on, of those whose window opens after another day. */
export function fixedCycle(recurrence: Recurrence, from: LocalDate, opensAfter: LocalDate = firstDay): Cycle {
  let cycle = cycleAt(recurrence, indexFrom(recurrence, from));
  while (cycle.opensOn <= opensAfter) cycle = cycleAt(recurrence, cycle.periods + 1);
  return cycle;
}

/** A window opens after the fixed day before: however long it is, two are never open at once. */
function cycleAt(recurrence: Recurrence, n: number): Cycle {
  const dueOn = fixedDay(recurrence, n);
  const opensOn = later(minus(dueOn, recurrence.window), plusDays(fixedDay(recurrence, n - 1), 1));
  return { dueOn, anchorOn: recurrence.anchorOn!, periods: n, opensOn };
}

const averageDays = { DAY: 1, WEEK: 7, MONTH: 30.436875, YEAR: 365.2425 };

/** The number of the first fixed day from a day on: guessed, then put right. */
function indexFrom(recurrence: Recurrence, from: LocalDate): number {
  const { count, unit } = recurrence.every;
  let n = Math.floor(daysBetween(recurrence.anchorOn!, from) / (count * averageDays[unit]));
  while (fixedDay(recurrence, n) >= from) n--;
  while (fixedDay(recurrence, n) < from) n++;
  return n;
}
