import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import { grantsNothing, overlaps, stateOf } from './accommodation.rules.ts';

const period = (validFrom: string, validUntil: string | null, revokedAt: Date | null = null) => ({
  validFrom: validFrom as LocalDate,
  validUntil: validUntil as LocalDate | null,
  revokedAt,
});

describe('an accommodation', () => {
  it.each([
    ['2026-11-23', '2026-11-30', 'PLANNED'],
    ['2026-11-22', '2026-11-30', 'IN_FORCE'],
    ['2026-11-01', '2026-11-22', 'IN_FORCE'],
    ['2026-11-01', null, 'IN_FORCE'],
    ['2026-11-01', '2026-11-21', 'OVER'],
  ])('from %s until %s is %s on 22 November', (from, until, state) =>
    expect(stateOf(period(from, until), '2026-11-22' as LocalDate)).toBe(state),
  );

  it('that was revoked is that, whatever its days', () =>
    expect(stateOf(period('2026-11-01', null, new Date()), '2026-11-22' as LocalDate)).toBe('REVOKED'));

  it.each([
    ['2026-01-01', '2026-03-31', '2026-04-01', null, false],
    ['2026-01-01', '2026-04-01', '2026-04-01', null, true],
    ['2026-01-01', null, '2027-04-01', '2027-04-02', true],
    ['2026-05-01', null, '2026-01-01', '2026-04-30', false],
    ['2026-05-01', '2026-05-01', '2026-05-01', '2026-05-01', true],
  ])('from %s until %s and one from %s until %s overlap: %s', (from, until, otherFrom, otherUntil, same) => {
    const [one, other] = [period(from, until), period(otherFrom, otherUntil)];
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([same, same]);
    expect(overlaps({ ...one, revokedAt: new Date() }, other)).toBe(false);
  });

  it('grants something', () => {
    const nothing = { extraTimePercent: 0, mayPause: false, extraAttempts: 0, waivesAttention: false };
    expect(grantsNothing(nothing)).toBe(true);
    const something = [{ extraTimePercent: 1 }, { mayPause: true }, { extraAttempts: 1 }, { waivesAttention: true }];
    for (const one of something) expect(grantsNothing({ ...nothing, ...one })).toBe(false);
  });
});
