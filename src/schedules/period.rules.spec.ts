import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyDay, anyPeriod, counted } from '../../test/support/schedules.ts';
import { daysBetween, localDate } from '../kernel/local-date.ts';
import { type Period, type PeriodUnit, fromAnyDay, minus, plus } from './period.rules.ts';

const period = (count: number, unit: PeriodUnit): Period => ({ count, unit });

describe('a period', () => {
  it.each([
    // where months overflow elsewhere they are clamped here
    ['2025-08-31', period(6, 'MONTH'), 1, '2026-02-28'],
    ['2024-02-29', period(1, 'YEAR'), 1, '2025-02-28'],
    ['2026-03-31', period(1, 'MONTH'), -1, '2026-02-28'],
    // in one stride the anchor's day comes back
    ['2024-02-29', period(1, 'YEAR'), 4, '2028-02-29'],
    ['2026-01-31', period(1, 'MONTH'), 2, '2026-03-31'],
    ['2026-08-31', period(3, 'MONTH'), 2, '2027-02-28'],
    ['2026-08-31', period(3, 'MONTH'), 3, '2027-05-31'],
    // the last valid day counts, the day it is counted from does not
    ['2019-04-01', period(365, 'DAY'), 1, '2020-03-31'],
    ['2019-01-17', period(365, 'DAY'), 1, '2020-01-17'],
    ['2019-04-01', period(1, 'YEAR'), 1, '2020-04-01'],
    ['2026-11-22', period(3, 'WEEK'), -1, '2026-11-01'],
  ])('%s and %j × %i is %s', (day, length, times, then) => expect(plus(localDate(day), length, times)).toBe(then));

  it('is what another way of counting gives', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.integer({ min: -20, max: 20 }), (day, length, times) => {
        expect(plus(day, length, times)).toBe(counted(day, length, times));
      }),
    );
  });

  it('never turns the order of two days round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyPeriod, (one, other, length) => {
        const [early, late] = [one, other].toSorted() as [typeof one, typeof other];
        expect(plus(early, length) <= plus(late, length)).toBe(true);
        expect(minus(early, length) <= minus(late, length)).toBe(true);
      }),
    );
  });

  it('is shortest and longest from some first of a month', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (day, length) => {
        const days = daysBetween(day, plus(day, length));
        expect(fromAnyDay(start => daysBetween(start, plus(start, length)) > days)).toBe(false);
        expect(fromAnyDay(start => daysBetween(start, plus(start, length)) < days)).toBe(false);
      }),
    );
  });
});
