import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyFirst, anyLife, anyRecurrence, recurrenceIn } from '../../test/support/schedules.ts';
import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { type Kept, cycleAfter } from './cycle.rules.ts';
import type { Cycle } from './cycle.ts';
import { afterMissed, nextCycle } from './recurrence.rules.ts';
import type { Recurrence } from './schedule.ts';

describe('on one day', () => {
  type Deed = 'NIGHTLY_RUN' | 'COMPLETE' | 'EXTEND';
  const deeds: Deed[] = ['NIGHTLY_RUN', 'COMPLETE', 'EXTEND'];
  interface Day {
    gap: number;
    done: Deed[];
  }

  const row = ({ dueOn, anchorOn, periods, opensOn }: Cycle): Kept => ({
    dueOn,
    anchorOn,
    periods,
    opensOn,
    extendedTo: dueOn,
    fulfilledOn: null,
  });

  /** What opens on a day opens as the day begins. */
  function open(rows: Kept[], recurrence: Recurrence, day: LocalDate): void {
    const schedule = { startsOn: day, firstDue: { basis: 'ON_FIXED_DAY' }, recurrence } as const;
    let next = cycleAfter(schedule, rows.at(-1)!);
    while (next && next.opensOn <= day) {
      rows.push(row(next));
      next = cycleAfter(schedule, rows.at(-1)!);
    }
  }

  function happen(deed: Deed, last: Kept, day: LocalDate): void {
    if (deed === 'COMPLETE' && last.opensOn <= day) last.fulfilledOn ??= day;
    // who asks on the very day of the completion is not too late
    if (deed === 'EXTEND' && (last.fulfilledOn ?? day) === day) last.extendedTo = plusDays(last.dueOn, 30);
  }

  function ledger(recurrence: Recurrence, first: Cycle, days: readonly Day[], order: (done: Deed[]) => Deed[]): Kept[] {
    const rows = [row(first)];
    let today = first.opensOn;
    for (const { gap, done } of days) {
      today = plusDays(today, gap);
      for (const deed of order(done)) {
        open(rows, recurrence, today);
        happen(deed, rows.at(-1)!, today);
      }
    }
    open(rows, recurrence, plusDays(today, 400));
    return rows;
  }

  const anyDays = fc.array(
    fc.record({ gap: fc.oneof(fc.nat(3), fc.nat(60), fc.nat(600)), done: fc.shuffledSubarray(deeds) }),
    { maxLength: 8 },
  );

  it('the order of what happens does not matter, nor whether the nightly run came', () => {
    fc.assert(
      fc.property(anyRecurrence, anyFirst, anyDays, (recurrence, first, days) => {
        const told = ledger(recurrence, first, days, done => done);
        expect(ledger(recurrence, first, days, done => done.toReversed())).toEqual(told);
        expect(ledger(recurrence, first, days, done => deeds.filter(deed => done.includes(deed)))).toEqual(told);
        expect(ledger(recurrence, first, days, done => done.filter(deed => deed !== 'NIGHTLY_RUN'))).toEqual(told);
      }),
    );
  });

  it('a completion counts for the cycle that opens, not for the one that is closed', () => {
    fc.assert(
      fc.property(anyLife(recurrenceIn('FIXED_DAY')), ({ recurrence, now }) => {
        const follower = afterMissed(recurrence, now)!;
        const day = follower.opensOn;
        expect(nextCycle(recurrence, now, day)).toMatchObject({
          dueOn: nextCycle(recurrence, follower, day).dueOn,
          opensOn: nextCycle(recurrence, follower, day).opensOn,
        });
        expect(nextCycle(recurrence, now, day).dueOn > follower.dueOn).toBe(true);
      }),
    );
  });
});
