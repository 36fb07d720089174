import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyDay, anyFirst, anyLife, counted, dayInside, recurrenceIn } from '../../test/support/schedules.ts';
import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';
import type { Cycle } from './cycle.ts';
import { cycleAfter } from './cycle.rules.ts';
import { longest } from './period.rules.ts';
import { nextCycle } from './recurrence.rules.ts';
import type { Recurrence } from './schedule.ts';

const check = fc.assert;

describe('over the years', () => {
  it('cycles neither overlap nor leave a gap', () => {
    check(
      fc.property(anyLife(), ({ past, now }) => {
        const following = [...past, now].slice(1);
        for (const [at, { closedOn, dueOn, opensOn, completed }] of past.entries()) {
          const next = following[at]!;
          // two are never open on one day
          expect(next.opensOn > closedOn).toBe(true);
          // what was completed holds until the next one is open
          expect(next.opensOn <= next.dueOn).toBe(true);
          // what is not completed stays open past its due day, to the very eve of the next one
          expect(completed || (closedOn >= dueOn && plusDays(closedOn, 1) === next.opensOn)).toBe(true);
          expect(closedOn >= opensOn).toBe(true);
        }
      }),
    );
  });

  it('no due day drifts: it is counted from its anchor in one stride', () => {
    check(
      fc.property(anyLife(), ({ recurrence, past, now }) => {
        for (const { dueOn, anchorOn, periods } of [...past, now].slice(1)) {
          expect(dueOn).toBe(counted(anchorOn, recurrence.every, periods));
          if (recurrence.mode === 'FIXED_DAY') expect(anchorOn).toBe(recurrence.anchorOn);
        }
      }),
    );
  });

  it('who always renews in time is due on the day that was counted from the first, for ever', () => {
    check(
      fc.property(
        recurrenceIn('FROM_EXPIRY'),
        anyFirst,
        fc.integer({ min: 1, max: 30 }),
        (recurrence, first, times) => {
          let cycle = first;
          for (let time = 0; time < times; time++) cycle = nextCycle(recurrence, cycle, cycle.dueOn);
          expect(cycle.dueOn).toBe(counted(first.dueOn, recurrence.every, times));
        },
      ),
    );
  });

  it('every due day ends the list of steps that explains it', () => {
    check(
      fc.property(anyLife(), ({ now, why }) => {
        expect(why.at(-2)?.on).toBe(now.dueOn);
        expect(why.at(-1)?.on).toBe(now.opensOn);
      }),
    );
  });

  it('the same facts give the same cycle, and are left as they are', () => {
    check(
      fc.property(anyLife(), fc.nat(2000), ({ recurrence, now }, wait) => {
        const [rule, cycle, day] = [Object.freeze(recurrence), Object.freeze(now), plusDays(now.opensOn, wait)];
        expect(nextCycle(rule, cycle, day)).toEqual(nextCycle(structuredClone(rule), structuredClone(cycle), day));
      }),
    );
  });
});

describe('early never costs', () => {
  it.each(['FIXED_DAY', 'FROM_EXPIRY'] as const)('%s: every day of a window leads to the same next due day', mode => {
    check(
      fc.property(
        anyLife(recurrenceIn(mode)).chain(({ recurrence, now }) =>
          fc.record({ recurrence: fc.constant(recurrence), now: fc.constant(now), day: dayInside(now) }),
        ),
        ({ recurrence, now, day }) => {
          const next = nextCycle(recurrence, now, day);
          expect(next.dueOn).toBe(nextCycle(recurrence, now, now.dueOn).dueOn);
          expect(next.dueOn).toBe(counted(now.anchorOn, recurrence.every, now.periods + 1));
        },
      ),
    );
  });

  it('FROM_EXPIRY: nor does any day since the first assignment', () => {
    check(
      fc.property(
        recurrenceIn('FROM_EXPIRY'),
        anyFirst.chain(first => fc.tuple(fc.constant(first), dayInside(first))),
        (recurrence, [first, day]) => {
          expect(nextCycle(recurrence, first, day).dueOn).toBe(counted(first.dueOn, recurrence.every, 1));
        },
      ),
    );
  });

  it('before the window nothing counts, and nothing is lost', () => {
    check(
      fc.property(anyLife(), fc.integer({ min: 1, max: 2000 }), ({ recurrence, now }, early) => {
        const { steps, ...same } = nextCycle(recurrence, now, plusDays(now.opensOn, -early));
        expect(now).toMatchObject(same);
        expect(steps[0]!.code).toBe('COMPLETED_TOO_EARLY');
      }),
    );
  });
});

describe('late never gains', () => {
  const anyLate = (mode: Recurrence['mode']) =>
    fc.record({ life: anyLife(recurrenceIn(mode)), late: fc.integer({ min: 1, max: 2500 }) });

  it('FROM_COMPLETION: a completion holds exactly for the period, whenever it comes', () => {
    check(
      fc.property(anyLife(recurrenceIn('FROM_COMPLETION')), fc.nat(2500), ({ recurrence, now }, wait) => {
        const day = plusDays(now.opensOn, wait);
        expect(nextCycle(recurrence, now, day).dueOn).toBe(counted(day, recurrence.every, 1));
      }),
    );
  });

  it('FROM_EXPIRY: never longer than the period; within the grace the late days are lost, after it nothing is kept', () => {
    check(
      fc.property(anyLate('FROM_EXPIRY'), ({ life: { recurrence, now }, late }) => {
        const day = plusDays(now.dueOn, late);
        const { dueOn } = nextCycle(recurrence, now, day);
        const [anew, renewed] = [
          counted(day, recurrence.every, 1),
          counted(now.anchorOn, recurrence.every, now.periods + 1),
        ];
        expect(dueOn).toBe(late <= recurrence.graceDays! ? renewed : anew);
        expect(daysBetween(day, dueOn)).toBeLessThanOrEqual(longest(recurrence.every));
      }),
    );
  });

  it('FIXED_DAY: never longer than the period and the minimum active period, or the window where there is none', () => {
    check(
      fc.property(anyLate('FIXED_DAY'), ({ life: { recurrence, now }, late }) => {
        const day = plusDays(now.dueOn, late);
        const most = longest(recurrence.every) + longest(recurrence.atLeast ?? recurrence.window);
        expect(daysBetween(day, nextCycle(recurrence, now, day).dueOn)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('a later completion never leads to an earlier due day', () => {
    check(
      fc.property(anyLife(), fc.nat(2500), fc.nat(500), ({ recurrence, now }, wait, more) => {
        const [day, later] = [plusDays(now.opensOn, wait), plusDays(now.opensOn, wait + more)];
        expect(nextCycle(recurrence, now, day).dueOn <= nextCycle(recurrence, now, later).dueOn).toBe(true);
      }),
    );
  });
});

describe('a fixed day', () => {
  it('follows from the day of completion alone, whatever came before', () => {
    check(
      fc.property(anyLife(recurrenceIn('FIXED_DAY')), anyFirst, fc.nat(1500), ({ recurrence, now }, first, wait) => {
        const day = plusDays(now.opensOn, wait);
        const dueOn = plusDays(now.opensOn, daysBetween(first.opensOn, first.dueOn));
        const another = { ...first, dueOn, opensOn: now.opensOn };
        expect(nextCycle(recurrence, another, day).dueOn).toBe(nextCycle(recurrence, now, day).dueOn);
      }),
    );
  });

  it('is the nearest one that is far enough away and still shut', () => {
    check(
      fc.property(recurrenceIn('FIXED_DAY'), anyDay, (recurrence, day) => {
        const { anchorOn, every, window, atLeast } = recurrence;
        const { periods } = nextCycle(recurrence, { dueOn: day, anchorOn: day, periods: 0, opensOn: day }, day);
        const opens = (n: number) => {
          const [ahead, eve] = [counted(counted(anchorOn!, every, n), window, -1), counted(anchorOn!, every, n - 1)];
          return ahead > eve ? ahead : plusDays(eve, 1);
        };
        const fits = (n: number) =>
          counted(anchorOn!, every, n) >= (atLeast ? counted(day, atLeast, 1) : day) && opens(n) > day;
        expect(fits(periods)).toBe(true);
        expect([1, 2, 3].map(before => fits(periods - before))).toEqual([false, false, false]);
      }),
    );
  });
});

describe('an extension', () => {
  const anyExtended = (mode: Recurrence['mode']) =>
    fc.record({ life: anyLife(recurrenceIn(mode)), granted: fc.nat(300), used: fc.nat(300) });
  const after = (recurrence: Recurrence, cycle: Cycle, extendedTo: LocalDate, fulfilledOn: LocalDate) =>
    cycleAfter(
      { startsOn: cycle.opensOn, firstDue: { basis: 'ON_FIXED_DAY' }, recurrence },
      { ...cycle, extendedTo, fulfilledOn },
    );

  it.each(['FIXED_DAY', 'FROM_COMPLETION'] as const)('%s: changes nothing of the next cycle', mode => {
    check(
      fc.property(anyExtended(mode), ({ life: { recurrence, now }, granted, used }) => {
        const [extendedTo, day] = [plusDays(now.dueOn, granted), plusDays(now.dueOn, used)];
        expect(after(recurrence, now, extendedTo, day)).toEqual(after(recurrence, now, now.dueOn, day));
      }),
    );
  });

  it('FROM_EXPIRY: who keeps to it stays in step, as long as the next window is shut', () => {
    check(
      fc.property(anyExtended('FROM_EXPIRY'), ({ life: { recurrence, now }, granted, used }) => {
        const day = plusDays(now.dueOn, Math.min(granted, used));
        const next = after(recurrence, now, plusDays(now.dueOn, granted), day)!;
        const renewed = counted(now.anchorOn, recurrence.every, now.periods + 1);
        const isShut = day <= counted(renewed, recurrence.window, -1);
        expect(next.dueOn).toBe(day === now.dueOn || isShut ? renewed : counted(day, recurrence.every, 1));
      }),
    );
  });
});
