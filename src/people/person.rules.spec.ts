import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { isOnLeave, rolesOf } from './person.rules.ts';

describe('roles', () => {
  it('follow from the roster and from what was granted', () => {
    expect(rolesOf([], false)).toEqual(['EMPLOYEE']);
    expect(rolesOf(['HR'], true)).toEqual(['EMPLOYEE', 'MANAGER', 'HR']);
  });
});

describe('a leave', () => {
  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
    ['2027-04-01', true],
    ['2030-01-01', true],
  ])('includes %s: %p', (day, away) => {
    const periods = [
      { startsOn: localDate('2026-11-01'), endsOn: localDate('2026-11-30') },
      { startsOn: localDate('2027-04-01'), endsOn: null },
    ];
    expect(isOnLeave(periods, localDate(day))).toBe(away);
  });
});
