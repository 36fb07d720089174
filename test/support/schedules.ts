import fc from 'fast-check';

import { type LocalDate, localDate, plusDays } from '../../src/kernel/local-date.ts';
import { listOf } from '../../src/kernel/names.ts';
import type { Cycle, Planned } from '../../src/schedules/cycle.ts';
import { type Period, type PeriodUnit, plus } from '../../src/schedules/period.rules.ts';
import { afterMissed, nextCycle } from '../../src/schedules/recurrence.rules.ts';
import { type Recurrence, RecurrenceMode } from '../../src/schedules/schedule.ts';

const isoDay = (at: Date | number): LocalDate => localDate(new Date(at).toISOString().slice(0, 10));

/** Every other one is the last of a month, for there the calendar bends. */
export const anyDay = fc
  .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 0, max: 11 }), fc.oneof(fc.constant(0), fc.nat(31)))
  .map(([year, month, day]) => isoDay(Date.UTC(year, month, day)));

const periodOf = (unit: PeriodUnit, min: number, max: number): fc.Arbitrary<Period> =>
  fc.record({ count: fc.integer({ min, max }), unit: fc.constant(unit) });

export const anyPeriod = fc.oneof(
  periodOf('DAY', 1, 800),
  periodOf('WEEK', 1, 60),
  periodOf('MONTH', 1, 24),
  periodOf('YEAR', 1, 3),
);

/** A period after a day, counted in another way than the product does. */
export function counted(day: LocalDate, { count, unit }: Period, times: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (unit === 'DAY' || unit === 'WEEK') {
    return isoDay(Date.UTC(year, month - 1, date + count * times * (unit === 'WEEK' ? 7 : 1)));
  }
  const months = month - 1 + count * times * (unit === 'YEAR' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, months, Math.min(date, lastOfMonth)));
}

const fewest = { DAY: 1, WEEK: 7, MONTH: 28, YEAR: 365 };
const most = { DAY: 1, WEEK: 7, MONTH: 31, YEAR: 366 };
const fewestDays = ({ count, unit }: Period): number => count * fewest[unit];
const mostDays = ({ count, unit }: Period): number => count * most[unit];

/** A window, a longer minimum and a still longer period; not so short that who is away for years misses hundreds. */
const anyLengths = fc
  .tuple(anyPeriod, anyPeriod, anyPeriod)
  .map(all => all.toSorted((one, other) => mostDays(one) - mostDays(other)) as [Period, Period, Period])
  .filter(([window, atLeast, every]) => mostDays(window) < fewestDays(atLeast) && mostDays(atLeast) < fewestDays(every))
  .filter(([, , every]) => fewestDays(every) >= 28);

/** Recurrences that nothing is wrong with. */
export const recurrenceIn = (mode: RecurrenceMode): fc.Arbitrary<Recurrence> =>
  fc
    .tuple(anyLengths, anyDay, fc.nat(60), fc.constantFrom('MINIMUM', 'NO_MINIMUM', 'ALWAYS_OPEN'))
    .map(([[window, atLeast, every], anchorOn, days, kind]) => {
      const lengths = { mode, every, window: kind === 'ALWAYS_OPEN' ? every : window };
      const graceDays = Math.min(days, fewestDays(every) - mostDays(lengths.window));
      if (mode === 'FROM_EXPIRY') return { ...lengths, graceDays: Math.max(0, graceDays) };
      if (mode === 'FROM_COMPLETION') return lengths;
      return { ...lengths, anchorOn, atLeast: kind === 'MINIMUM' ? atLeast : null };
    });

export const anyRecurrence = fc.oneof(...listOf(RecurrenceMode).map(recurrenceIn));

/** The cycle of a newcomer: open from the assignment on, due some days later. */
export const anyFirst: fc.Arbitrary<Cycle> = fc
  .tuple(anyDay, fc.nat(800))
  .map(([dueOn, days]) => ({ dueOn, anchorOn: dueOn, periods: 0, opensOn: plusDays(dueOn, -days) }));

/** A cycle that is over, on its last day. */
export interface Closed extends Cycle {
  closedOn: LocalDate;
  completed: boolean;
}

/** What becomes of somebody who completes each cycle that they meet open so many days after it opened. */
export function lived(
  recurrence: Recurrence,
  first: Cycle,
  waits: readonly number[],
): { past: Closed[]; now: Cycle; why: Planned['steps'] } {
  const past: Closed[] = [];
  let now: Planned = { ...first, steps: [] };
  for (const wait of waits) {
    const completedOn = plusDays(now.opensOn, wait);
    let next = afterMissed(recurrence, now);
    while (next && next.opensOn <= completedOn) {
      past.push({ ...now, closedOn: plusDays(next.opensOn, -1), completed: false });
      now = next;
      next = afterMissed(recurrence, now);
    }
    past.push({ ...now, closedOn: completedOn, completed: true });
    now = nextCycle(recurrence, now, completedOn);
  }
  return { past, now, why: now.steps };
}

export const anyWaits = fc.array(fc.oneof(fc.nat(40), fc.nat(400), fc.nat(1500)), { minLength: 1, maxLength: 8 });

/** A day of the window of a cycle, from the opening to the due day. */
export const dayInside = ({ opensOn, dueOn }: Cycle): fc.Arbitrary<LocalDate> =>
  fc
    .nat(Math.max(0, Math.round((Date.parse(dueOn) - Date.parse(opensOn)) / 86_400_000)))
    .map(days => plus(opensOn, { count: days, unit: 'DAY' }));

/** A life so far, and the cycle it has come to. */
export const anyLife = (recurrences: fc.Arbitrary<Recurrence> = anyRecurrence) =>
  fc.record({ recurrence: recurrences, first: anyFirst, waits: anyWaits }).map(({ recurrence, first, waits }) => ({
    recurrence,
    first,
    ...lived(recurrence, first, waits),
  }));
