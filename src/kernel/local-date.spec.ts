import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  dayOf,
  daysBetween,
  endOfDay,
  localDate,
  parseLocalDate,
  plusDays,
  plusMonths,
  startOfDay,
} from './local-date.ts';

const anyDay = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
  .map(at => localDate(at.toISOString().slice(0, 10)));

describe('a civil day', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['20225-04-01', null],
    ['1899-12-31', null],
    ['2200-01-01', null],
    ['2026-4-1', null],
    ['', null],
  ])('%s is read as %s', (text, day) => {
    expect(parseLocalDate(text)).toBe(day);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i months is clamped to %s', (day, months, expected) => {
    expect(plusMonths(localDate(day), months)).toBe(expected);
  });

  it('adds and counts days that agree with each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, days) => {
        expect(daysBetween(day, plusDays(day, days))).toBe(days);
      }),
    );
  });

  it.each(['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
    'begins and ends on itself in %s, summer time or not',
    zone => {
      fc.assert(
        fc.property(anyDay, day => {
          expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
          expect(dayOf(endOfDay(day, zone), zone)).toBe(day);
          expect(dayOf(new Date(endOfDay(day, zone).getTime() + 1), zone)).toBe(plusDays(day, 1));
        }),
      );
    },
  );

  it('is the organisation’s day, not that of UTC', () => {
    expect(dayOf(new Date('2026-11-21T15:00:00Z'), 'Asia/Tokyo')).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-21T14:59:59Z'), 'Asia/Tokyo')).toBe('2026-11-21');
  });
});
