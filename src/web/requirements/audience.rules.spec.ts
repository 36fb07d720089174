import { describe, expect, it } from '@jest/globals';

import { fiscalYearOf, isIncluded, toggle } from './audience.rules.ts';

const places = [
  { id: 'head', parent: null },
  { id: 'sales', parent: { id: 'head' } },
  { id: 'east', parent: { id: 'sales' } },
  { id: 'hr', parent: { id: 'head' } },
];

describe('an audience of departments', () => {
  it('holds whatever stands below a chosen one', () => {
    expect(isIncluded('east', ['head'], places)).toBe(true);
    expect(isIncluded('hr', ['sales'], places)).toBe(false);
  });

  it('does not name what is in with one above', () => {
    expect(toggle('sales', ['east', 'hr'], places)).toEqual(['hr', 'sales']);
    expect(toggle('hr', ['hr'], places)).toEqual([]);
  });
});

describe('a fiscal year', () => {
  it.each([
    ['2026-04-01', 2026],
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
  ])('%s is in %d', (day, year) => expect(fiscalYearOf(day)).toBe(year));
});
