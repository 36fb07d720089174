import { describe, expect, it } from '@jest/globals';

import { fiscalYearOf, lastDayOfFiscalYear } from './fiscal-year.ts';
import { localDate } from './local-date.ts';

describe('the fiscal year', () => {
  it.each([
    ['2027-03-31', 4, 2026],
    ['2026-04-01', 4, 2026],
    ['2026-03-31', 4, 2025],
    ['2026-12-31', 1, 2026],
    ['2026-09-30', 10, 2025],
  ])('%s with first month %i falls in %i', (day, firstMonth, year) => {
    expect(fiscalYearOf(localDate(day), firstMonth)).toBe(year);
  });

  it.each([
    [2026, 4, '2027-03-31'],
    [2026, 1, '2026-12-31'],
    [2027, 3, '2028-02-29'],
  ])('%i with first month %i ends on %s', (year, firstMonth, day) => {
    expect(lastDayOfFiscalYear(year, firstMonth)).toBe(day);
  });
});
