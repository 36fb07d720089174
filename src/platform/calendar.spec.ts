import { describe, expect, it } from '@jest/globals';

import { systemClock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar, type CalendarSettings } from './calendar.ts';

const day = (text: string) => text as LocalDate;
const calendar = (settings: Partial<CalendarSettings> = {}) =>
  new Calendar(systemClock, { timeZone: 'Asia/Tokyo', fiscalYearFirstMonth: 4, closedAtYearEnd: true, ...settings });

describe('the days on which a company works', () => {
  it.each([
    ['2026-09-22', 'a day between two holidays'],
    ['2026-05-06', 'a holiday in lieu'],
    ['2026-12-29', 'the end of the year'],
    ['2027-01-01', 'New Year'],
  ])('do not include %s, %s', date => expect(calendar().isBusinessDay(day(date))).toBe(false));

  it('are its own to choose', () => {
    const own = calendar({ holidays: [day('2026-10-01')], workdays: [day('2026-11-03')], closedAtYearEnd: false });
    expect(['2026-10-01', '2026-11-03', '2026-12-29'].map(date => own.isBusinessDay(day(date)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('skip the end of the year', () => {
    expect(calendar().plusBusinessDays(day('2026-12-28'), 1)).toBe('2027-01-04');
    expect(calendar().businessDayUntil(day('2027-01-03'))).toBe('2026-12-28');
    expect(calendar().businessDayFrom(day('2026-11-23'))).toBe('2026-11-24');
    expect(calendar().businessDaysBetween(day('2026-12-25'), day('2027-01-05'))).toBe(3);
  });
});
