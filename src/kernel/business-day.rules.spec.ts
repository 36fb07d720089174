import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  businessDayFrom,
  businessDayUntil,
  businessDaysBetween,
  isBusinessDay,
  isYearEnd,
  plusBusinessDays,
} from './business-day.rules.ts';
import { type LocalDate, plusDays } from './local-date.ts';

const day = (text: string) => text as LocalDate;
/** Silver Week of 2026: respect for the aged, a day between two holidays, the equinox. */
const silverWeek = new Set(['2026-09-21', '2026-09-22', '2026-09-23'].map(day));
const isHoliday = (date: LocalDate) => silverWeek.has(date);

describe('a business day', () => {
  it.each([
    ['2026-09-18', true, 'a Friday'],
    ['2026-09-19', false, 'a Saturday'],
    ['2026-09-20', false, 'a Sunday'],
    ['2026-09-22', false, 'a holiday'],
    ['2026-09-24', true, 'the Thursday after'],
  ])('%s: %p, %s', (date, expected) => expect(isBusinessDay(day(date), isHoliday)).toBe(expected));

  it('is the day itself, or the next one, or the one before', () => {
    expect(businessDayFrom(day('2026-09-18'), isHoliday)).toBe('2026-09-18');
    expect(businessDayFrom(day('2026-09-19'), isHoliday)).toBe('2026-09-24');
    expect(businessDayUntil(day('2026-09-23'), isHoliday)).toBe('2026-09-18');
  });

  it.each([
    ['2026-09-18', 1, '2026-09-24'],
    ['2026-09-19', 1, '2026-09-24'],
    ['2026-09-24', 2, '2026-09-28'],
    ['2026-09-24', -1, '2026-09-18'],
    ['2026-09-22', 0, '2026-09-22'],
  ])('%s and %i more is %s', (from, n, to) => expect(plusBusinessDays(day(from), n, isHoliday)).toBe(to));

  it('is counted as it is added', () => {
    const start = fc.integer({ min: 0, max: 400 }).map(days => plusDays(day('2026-01-01'), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 40 }), (from, n) => {
        const to = plusBusinessDays(from, n, isHoliday);
        expect(businessDaysBetween(from, to, isHoliday)).toBe(n);
        if (n > 0) expect(isBusinessDay(to, isHoliday)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the end of the year', () => {
  it.each([
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2027-01-03', true],
    ['2027-01-04', false],
  ])('%s: %p', (date, expected) => expect(isYearEnd(day(date))).toBe(expected));
});
