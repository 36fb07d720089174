import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../../test/support/schedules.ts';
import { fiscalYearOf } from '../kernel/fiscal-year.ts';
import { localDate, plusDays } from '../kernel/local-date.ts';
import { fixedCycle } from './fixed-day.rules.ts';
import { nextCycle } from './recurrence.rules.ts';
import { type MonthDay, campaignSchedule, fiscalYearSchedule } from './schedule-presets.rules.ts';
import { scheduleProblems } from './schedule.rules.ts';

const today = localDate('2026-11-22');
const yearly = (doneBy: MonthDay, firstMonth = 4, now = today) =>
  fiscalYearSchedule({ firstMonth, doneBy, newHiresWithin: 30, today: now });

describe('the fiscal year', () => {
  it.each([
    [4, { month: 11, day: 30 }, '2026-11-30', '2026-04-01'],
    [4, { month: 11, day: 1 }, '2027-11-01', '2027-04-01'],
    [4, { month: 3, day: 31 }, '2027-03-31', '2026-04-01'],
    [4, { month: 2, day: 28 }, '2027-02-28', '2026-04-01'],
    [1, { month: 12, day: 31 }, '2026-12-31', '2026-01-01'],
    [10, { month: 1, day: 31 }, '2027-01-31', '2026-10-01'],
  ])('from month %i, done by %j: %s, open from %s', (firstMonth, doneBy, dueOn, opensOn) => {
    const { recurrence } = yearly(doneBy, firstMonth);
    expect(fixedCycle(recurrence!, today)).toMatchObject({ dueOn, opensOn, anchorOn: dueOn });
  });

  it('done by 29 February is done by the last day of every February', () => {
    const { recurrence } = yearly({ month: 2, day: 29 });
    expect(recurrence!.anchorOn).toBe('2028-02-29');
    expect(
      ['2027-01-01', '2028-01-01', '2029-01-01'].map(day => fixedCycle(recurrence!, localDate(day)).dueOn),
    ).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
  });

  it.each([
    { month: 2, day: 30 },
    { month: 4, day: 31 },
    { month: 13, day: 1 },
    { month: 0, day: 1 },
  ])('%j is no day of any year', doneBy => expect(() => yearly(doneBy)).toThrow('INVALID_INPUT'));

  const anyMonthDay = anyDay.map(day => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }));
  const anyYearly = fc
    .tuple(anyMonthDay, fc.integer({ min: 1, max: 12 }), anyDay)
    .map(([doneBy, firstMonth, now]) => ({ schedule: yearly(doneBy, firstMonth, now), firstMonth }));

  it('is always a schedule that nothing is wrong with', () => {
    fc.assert(
      fc.property(anyYearly, ({ schedule }) => expect(scheduleProblems(schedule)).toEqual([])),
      { numRuns: 30 },
    );
  });

  it('who completes in the window of one year is due in the next, neither in the same one nor in the one after', () => {
    fc.assert(
      fc.property(anyYearly, anyDay, fc.nat(400), ({ schedule: { recurrence }, firstMonth }, now, wait) => {
        const cycle = fixedCycle(recurrence!, now);
        const day = [plusDays(cycle.opensOn, wait), cycle.dueOn].toSorted()[0]!;
        const next = nextCycle(recurrence!, cycle, localDate(day));
        expect(fiscalYearOf(next.dueOn, firstMonth)).toBe(fiscalYearOf(cycle.dueOn, firstMonth) + 1);
      }),
    );
  });
});

describe('a campaign', () => {
  it('is once, for everybody, by one day', () => {
    const schedule = campaignSchedule({ dueOn: localDate('2027-02-28'), today });
    expect(schedule).toEqual({
      startsOn: today,
      firstDue: { basis: 'ON_DAY', on: '2027-02-28' },
      newHiresWithin: null,
      recurrence: null,
    });
    expect(scheduleProblems(schedule)).toEqual([]);
  });
});
