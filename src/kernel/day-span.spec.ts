import { describe, expect, it } from '@jest/globals';

import { includes, meet } from './day-span.ts';
import type { LocalDate } from './local-date.ts';

const span = (from: string, until: string | null) => ({ from: from as LocalDate, until: until as LocalDate | null });

describe('a span of days', () => {
  it.each([
    ['2026-11-01', '2026-11-30', '2026-10-31', false],
    ['2026-11-01', '2026-11-30', '2026-11-01', true],
    ['2026-11-01', '2026-11-30', '2026-11-30', true],
    ['2026-11-01', '2026-11-30', '2026-12-01', false],
    ['2026-11-01', null, '2199-12-31', true],
  ])('from %s until %s includes %s: %s', (from, until, day, expected) =>
    expect(includes(span(from, until), day as LocalDate)).toBe(expected),
  );

  it.each([
    ['2026-01-01', '2026-03-31', '2026-04-01', null, false],
    ['2026-01-01', '2026-04-01', '2026-04-01', null, true],
    ['2026-01-01', null, '2027-04-01', '2027-04-02', true],
    ['2026-05-01', null, '2026-01-01', '2026-04-30', false],
  ])('from %s until %s and one from %s until %s meet: %s', (from, until, otherFrom, otherUntil, expected) => {
    const [one, other] = [span(from, until), span(otherFrom, otherUntil)];
    expect([meet(one, other), meet(other, one)]).toEqual([expected, expected]);
  });
});
