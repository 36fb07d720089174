import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { businessDayFrom, plusBusinessDays } from '../kernel/business-day.rules.ts';
import { type LocalDate, localDate, plusDays } from '../kernel/local-date.ts';
import { lastDigestDay, reachedBy } from './digest.rules.ts';
import { usualLadder } from './ladder.ts';
import { ladderProblems } from './ladder.rules.ts';

const holidays = new Set(['2026-11-03', '2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01']);
const isHoliday = (day: LocalDate) => holidays.has(day);
const days = {
  businessDayFrom: (day: LocalDate) => businessDayFrom(day, isHoliday),
  plusBusinessDays: (day: LocalDate, n: number) => plusBusinessDays(day, n, isHoliday),
};

describe('the day of the lists', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-20', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-16'], // Labour Thanksgiving Day
    ['2026-11-24', '2026-11-24'],
    ['2026-11-29', '2026-11-24'],
    ['2026-11-30', '2026-11-30'],
  ])('on %s was last on %s', (day, expected) => {
    expect(lastDigestDay(usualLadder, localDate(day), days)).toBe(expected);
  });

  it('may be another weekday, or none', () => {
    expect(lastDigestDay({ ...usualLadder, digestWeekday: 'FRIDAY' }, localDate('2026-11-19'), days)).toBe(
      '2026-11-13',
    );
    expect(lastDigestDay({ ...usualLadder, digestWeekday: null }, localDate('2026-11-19'), days)).toBeNull();
  });

  it('is a business day, and never after the day that is asked', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom('MONDAY' as const, 'WEDNESDAY' as const, 'FRIDAY' as const),
        (ahead, digestWeekday) => {
          const day = plusDays(localDate('2026-01-05'), ahead);
          const last = lastDigestDay({ ...usualLadder, digestWeekday }, day, days)!;
          expect(last <= day && last > plusDays(day, -15)).toBe(true);
          expect(days.businessDayFrom(last)).toBe(last);
        },
      ),
    );
  });
});

describe('the way up', () => {
  it('goes by business days', () => {
    const dueOn = localDate('2026-11-20'); // a Friday; the Monday after it is a holiday
    const reached = (day: string) => Object.values(reachedBy(usualLadder, dueOn, localDate(day), days));
    expect(reached('2026-11-23')).toEqual([null, null, null, null]);
    expect(reached('2026-11-24')).toEqual(['2026-11-24', null, null, null]);
    expect(reached('2026-11-30')).toEqual(['2026-11-24', '2026-11-30', null, null]);
    expect(reached('2026-12-31')).toEqual(['2026-11-24', '2026-11-30', '2026-12-07', '2026-12-14']);
  });

  it('leaves out what is switched off', () => {
    const ladder = { ...usualLadder, headAfter: null };
    expect(reachedBy(ladder, localDate('2026-11-20'), localDate('2026-12-31'), days).headAfter).toBeNull();
  });
});

describe('a ladder', () => {
  it.each([
    ['the usual one', {}, []],
    ['a day twice', { daysBefore: [7, 7] }, ['daysBefore arrayUnique']],
    ['the head before the manager', { managerAfter: 6 }, ['headAfter notBeforeTheStepBelow']],
    ['HR before all others', { hrAfter: 1 }, ['hrAfter notBeforeTheStepBelow']],
    ['all on one day', { managerAfter: 5, securityOfficerAfter: 5, hrAfter: 5 }, []],
    ['nobody between', { managerAfter: 9, headAfter: null, securityOfficerAfter: null }, []],
    [
      'HR too soon, with nobody between',
      { managerAfter: 9, headAfter: null, securityOfficerAfter: null, hrAfter: 8 },
      ['hrAfter notBeforeTheStepBelow'],
    ],
  ])('%s', (_, part, expected) => {
    const problems = ladderProblems({ ...usualLadder, ...part });
    expect(problems.map(({ field, constraint }) => `${field} ${constraint}`)).toEqual(expected);
  });
});
