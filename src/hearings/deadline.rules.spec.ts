import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { systemClock } from '../kernel/clock.ts';
import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { appealUntil, commentUntil, earliestHearing, latestPostponed, noticeFloor } from './deadline.rules.ts';

const company = new Calendar(systemClock, { timeZone: 'Asia/Tokyo', fiscalYearFirstMonth: 4, closedAtYearEnd: true });
const day = (text: string) => text as LocalDate;
const anyDay = fc.integer({ min: 0, max: 7000 }).map(days => plusDays(day('2016-01-01'), days));

describe('a hearing', () => {
  it.each([
    ['2017-02-20', 7, '2017-02-27'],
    ['2016-02-25', 7, '2016-03-03'],
    ['2017-02-20', 0, '2017-02-23'],
  ])('of which notice came on %s with %i days is on %s at the earliest', (delivered, days, earliest) =>
    expect(earliestHearing(day(delivered), days)).toBe(earliest),
  );

  it('never follows its notice within the floor, whatever the rules say', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 60 }), (from, days) =>
        expect(daysBetween(from, earliestHearing(from, days))).toBeGreaterThanOrEqual(noticeFloor),
      ),
    ));

  it.each([
    ['2017-02-28', 5, '2017-03-07'],
    ['2026-12-25', 5, '2027-01-07'],
  ])('planned for %s moves %i business days at most, to %s', (planned, days, latest) =>
    expect(latestPostponed(day(planned), days, company)).toBe(latest),
  );
});

describe('a comment and an appeal', () => {
  it('have their days, of which the last is one on which people work', () => {
    expect(commentUntil(day('2017-02-28'), 5, company)).toBe('2017-03-07');
    expect(appealUntil(day('2017-03-07'), 14, company)).toBe('2017-03-21');
  });

  it('roll over a holiday: 20 March 2017 was the vernal equinox', () =>
    expect(appealUntil(day('2017-03-06'), 14, company)).toBe('2017-03-21'));

  it('never end early, and never on a closed day', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const until = appealUntil(from, days, company);
        expect(daysBetween(from, until)).toBeGreaterThanOrEqual(days);
        expect(company.isBusinessDay(until)).toBe(true);
      }),
    ));
});
