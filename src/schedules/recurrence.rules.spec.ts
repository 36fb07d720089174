import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../../test/support/schedules.ts';
import { type LocalDate, localDate, plusMonths } from '../kernel/local-date.ts';
import type { Cycle } from './cycle.ts';
import { type Period, type PeriodUnit, minus, plus } from './period.rules.ts';
import { afterMissed, nextCycle } from './recurrence.rules.ts';
import type { Recurrence } from './schedule.ts';

const period = (count: number, unit: PeriodUnit): Period => ({ count, unit });
const [year, halfYear] = [period(1, 'YEAR'), period(6, 'MONTH')];
const [oneMonth, twoMonths, fiveMonths] = [period(1, 'MONTH'), period(2, 'MONTH'), period(5, 'MONTH')];

const fromCompletion: Recurrence = { mode: 'FROM_COMPLETION', every: year, window: oneMonth };
const fromExpiry: Recurrence = { mode: 'FROM_EXPIRY', every: year, window: oneMonth };
const fixedDay = (anchorOn: LocalDate, { window = oneMonth, atLeast = halfYear } = {}): Recurrence => ({
  mode: 'FIXED_DAY',
  every: year,
  window,
  atLeast,
  anchorOn,
});

/** A first cycle, open for long. */
const due = (dueOn: LocalDate): Cycle => ({ dueOn, anchorOn: dueOn, periods: 0, opensOn: plusMonths(dueOn, -240) });
/** A later one: what was completed before expires on this day. */
const expiring = (on: LocalDate, window: Period = oneMonth): Cycle => ({ ...due(on), opensOn: minus(on, window) });

describe('counted from the completion', () => {
  it.each([
    ['a year later', oneMonth, '2013-04-15', '2014-04-15', '2014-03-15'],
    ['whatever the window is', period(3, 'WEEK'), '2013-04-15', '2014-04-15', '2014-03-25'],
    ['clamped at a leap day', oneMonth, '2024-02-29', '2025-02-28', '2025-01-28'],
    ['with the anniversary as the last valid day', oneMonth, '2019-04-01', '2020-04-01', '2020-03-01'],
  ])('%s', (_, window, completedOn, dueOn, opensOn) => {
    for (const cycle of [due(localDate('2013-05-03')), due(localDate('2030-01-01'))]) {
      expect(nextCycle({ ...fromCompletion, window }, cycle, localDate(completedOn))).toMatchObject({
        dueOn,
        opensOn,
        anchorOn: completedOn,
        periods: 1,
      });
    }
  });

  it.each([
    ['2019-04-01', '2020-03-31'],
    ['2019-01-17', '2020-01-17'],
  ])('365 days from %s end with %s', (completedOn, dueOn) => {
    const days = { ...fromCompletion, every: period(365, 'DAY') };
    expect(nextCycle(days, due(localDate(completedOn)), localDate(completedOn)).dueOn).toBe(dueOn);
  });
});

describe('counted from the expiry', () => {
  const expiry = localDate('2013-05-03');

  it.each([
    ['inside the window', expiring(expiry), '2013-04-15', '2014-05-03', '2014-04-03'],
    ['on the day the window opens', expiring(expiry), '2013-04-03', '2014-05-03', '2014-04-03'],
    ['on the day of expiry', expiring(expiry), '2013-05-03', '2014-05-03', '2014-04-03'],
    ['before the window nothing changes', expiring(expiry), '2013-02-15', '2013-05-03', '2013-04-03'],
    ['the first time, by the due day', due(expiry), '2013-04-15', '2014-05-03', '2014-04-03'],
    ['the first time, long before', due(expiry), '2012-06-01', '2014-05-03', '2014-04-03'],
    ['a day late it starts anew', expiring(expiry), '2013-05-04', '2014-05-04', '2014-04-04'],
    ['years late it starts anew', expiring(expiry), '2019-08-31', '2020-08-31', '2020-07-31'],
  ])('%s', (_, cycle, completedOn, dueOn, opensOn) =>
    expect(nextCycle(fromExpiry, cycle, localDate(completedOn))).toMatchObject({ dueOn, opensOn }),
  );

  it.each([
    ['on its last day', '2013-06-02', '2014-05-03', 'IN_GRACE'],
    ['a day after it', '2013-06-03', '2014-06-03', 'LAPSED'],
  ])('grace renews from the expiry: %s', (_, completedOn, dueOn, code) => {
    const next = nextCycle({ ...fromExpiry, graceDays: 30 }, expiring(expiry), localDate(completedOn));
    expect(next).toMatchObject({ dueOn, steps: expect.arrayContaining([expect.objectContaining({ code })]) });
  });

  it('grace never reaches into the next window', () => {
    const lenient = { ...fromExpiry, graceDays: 500 };
    expect(nextCycle(lenient, expiring(expiry), localDate('2014-04-03')).dueOn).toBe('2014-05-03');
    expect(nextCycle(lenient, expiring(expiry), localDate('2014-04-04')).dueOn).toBe('2015-04-04');
  });

  it('in time is in time, even where a short month leaves no day between the windows', () => {
    const alwaysOpen = { ...fromExpiry, every: oneMonth, window: oneMonth };
    expect(nextCycle(alwaysOpen, due(localDate('2027-01-31')), localDate('2027-01-31'))).toMatchObject({
      dueOn: '2027-02-28',
      opensOn: '2027-02-01',
      anchorOn: '2027-01-31',
    });
  });

  it('comes back to the end of the month after a short one', () => {
    const monthly = { ...fromExpiry, every: oneMonth, window: period(1, 'WEEK') };
    const days: LocalDate[] = [];
    let cycle: Cycle = due(localDate('2028-01-31'));
    for (let month = 0; month < 4; month++) {
      cycle = nextCycle(monthly, cycle, cycle.dueOn);
      days.push(cycle.dueOn);
    }
    expect(days).toEqual(['2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31']);
  });
});

describe('on a fixed day', () => {
  const [endOf2012, endOf2014, endOf2021] = ['2012-12-31', '2014-12-31', '2021-12-31'].map(localDate) as [
    LocalDate,
    LocalDate,
    LocalDate,
  ];
  const [thisDecember, nextDecember] = ['2026-12-01', '2027-12-01'].map(localDate) as [LocalDate, LocalDate];

  it.each([
    ['long before the first', { window: twoMonths }, due(endOf2012), '2012-01-04', '2012-12-31'],
    ['inside the window', { window: twoMonths }, expiring(endOf2012, twoMonths), '2012-11-05', '2013-12-31'],
    ['late', { window: twoMonths }, due(endOf2012), '2013-02-04', '2013-12-31'],
    ['at least half a year before', {}, due(endOf2021), '2021-02-28', '2021-12-31'],
    ['less than half a year before', {}, due(endOf2021), '2021-07-30', '2022-12-31'],
    ['the first in August: sixteen months', {}, due(thisDecember), '2026-08-10', '2027-12-01'],
    ['again in November', {}, expiring(nextDecember), '2027-11-10', '2028-12-01'],
    ['lapsed, completed in April', {}, expiring(nextDecember), '2028-04-20', '2028-12-01'],
    [
      'just less than the minimum before',
      { window: fiveMonths, atLeast: fiveMonths },
      due(endOf2014),
      '2014-08-24',
      '2015-12-31',
    ],
    [
      'exactly the minimum before',
      { window: oneMonth, atLeast: fiveMonths },
      due(endOf2014),
      '2014-07-31',
      '2014-12-31',
    ],
    [
      'on the day the window opens, which is the minimum before',
      { window: fiveMonths, atLeast: fiveMonths },
      expiring(endOf2014, fiveMonths),
      '2014-07-31',
      '2015-12-31',
    ],
    ['a leap day in an ordinary year', {}, due(localDate('2024-02-29')), '2024-02-29', '2025-02-28'],
    ['a leap day four years on', {}, due(localDate('2024-02-29')), '2027-02-20', '2028-02-29'],
  ])('%s', (_, rule, cycle, completedOn, dueOn) =>
    expect(nextCycle(fixedDay(cycle.dueOn, rule), cycle, localDate(completedOn)).dueOn).toBe(dueOn),
  );

  it.each<[string, (today: LocalDate) => LocalDate, number, (day: LocalDate) => LocalDate]>([
    ['inside the window', today => plus(today, period(2, 'WEEK')), 1, day => day],
    ['eight months before', today => plusMonths(today, 8), 0, day => day],
    ['four months before', today => plusMonths(today, 4), 1, day => day],
    ['without a due day', today => today, 1, day => day],
    ['ten years and eight months before', today => plusMonths(today, 128), -10, day => day],
    ['nearly ten years late', today => plusMonths(today, -119), 11, day => day],
  ])('on whatever day it is completed: %s', (_, dueOf, years) => {
    fc.assert(
      fc.property(anyDay, today => {
        const cycle = due(dueOf(today));
        const next = nextCycle(fixedDay(cycle.dueOn), cycle, today);
        expect(next.dueOn).toBe(plus(cycle.dueOn, year, years));
        expect(next.opensOn).toBe(minus(next.dueOn, oneMonth));
      }),
    );
  });

  it('which is not done goes on when the next window opens', () => {
    const rule = fixedDay(localDate('2026-11-30'));
    const missed = expiring(localDate('2026-11-30'));
    expect(afterMissed(rule, missed)).toEqual({
      dueOn: '2027-11-30',
      anchorOn: '2026-11-30',
      periods: 1,
      opensOn: '2027-10-30',
      steps: [
        { code: 'MISSED', on: '2026-11-30' },
        { code: 'ON_FIXED_DAY', on: '2027-11-30', from: '2026-11-30' },
        { code: 'WINDOW_OPENS', on: '2027-10-30', period: oneMonth },
      ],
    });
    expect(afterMissed(rule, afterMissed(rule, missed)!)).toMatchObject({ dueOn: '2028-11-30', opensOn: '2028-10-30' });
  });

  it('opens after the fixed day before, even when the window is the whole period', () => {
    const rule = { ...fixedDay(localDate('2027-03-31')), window: year, atLeast: null };
    expect(nextCycle(rule, due(localDate('2027-03-31')), localDate('2026-12-01'))).toMatchObject({
      dueOn: '2028-03-31',
      opensOn: '2027-04-01',
    });
    expect(afterMissed(rule, due(localDate('2027-03-31')))).toMatchObject({ opensOn: '2027-04-01' });
  });

  it('is the only mode in which anything goes on without a completion', () => {
    expect(afterMissed(fromExpiry, due(endOf2012))).toBeNull();
    expect(afterMissed(fromCompletion, due(endOf2012))).toBeNull();
  });
});

describe('why', () => {
  const expiry = localDate('2027-05-03');
  const on = localDate;

  it.each([
    [
      fromCompletion,
      '2027-04-20',
      [
        { code: 'COMPLETED', on: '2027-04-20' },
        { code: 'EVERY', on: '2028-04-20', period: year, from: '2027-04-20' },
        { code: 'WINDOW_OPENS', on: '2028-03-20', period: oneMonth },
      ],
    ],
    [
      fromExpiry,
      '2027-04-20',
      [
        { code: 'COMPLETED', on: '2027-04-20' },
        { code: 'IN_TIME', on: '2027-05-03' },
        { code: 'EVERY', on: '2028-05-03', period: year, from: '2027-05-03' },
        { code: 'WINDOW_OPENS', on: '2028-04-03', period: oneMonth },
      ],
    ],
    [
      { ...fromExpiry, graceDays: 3 },
      '2027-05-10',
      [
        { code: 'COMPLETED', on: '2027-05-10' },
        { code: 'LAPSED', on: '2027-05-03' },
        { code: 'EVERY', on: '2028-05-10', period: year, from: '2027-05-10' },
        { code: 'WINDOW_OPENS', on: '2028-04-10', period: oneMonth },
      ],
    ],
    [
      fromExpiry,
      '2027-03-01',
      [
        { code: 'COMPLETED_TOO_EARLY', on: '2027-03-01' },
        { code: 'WINDOW_OPENS', on: '2027-04-03' },
      ],
    ],
    [
      fixedDay(expiry),
      '2028-04-20',
      [
        { code: 'COMPLETED', on: '2028-04-20' },
        { code: 'AT_LEAST', on: '2028-10-20', period: halfYear },
        { code: 'ON_FIXED_DAY', on: '2029-05-03', from: '2027-05-03' },
        { code: 'WINDOW_OPENS', on: '2029-04-03', period: oneMonth },
      ],
    ],
  ] as const)('%j completed on %s', (rule, completedOn, steps) =>
    expect(nextCycle(rule, expiring(expiry), on(completedOn)).steps).toEqual(steps),
  );
});
