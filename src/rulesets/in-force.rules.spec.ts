import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { bindsFrom, inForceOn, lastDayOf } from './in-force.rules.ts';

const version = (number: number, effectiveFrom: string) => ({ number, effectiveFrom: localDate(effectiveFrom) });
const first = version(1, '2015-04-01');
const second = version(2, '2017-10-01');
const third = version(3, '2026-12-01');
const all = [second, third, first];

describe('which rules are in force', () => {
  it.each([
    ['2015-03-31', null],
    ['2015-04-01', 1],
    ['2017-09-30', 1],
    ['2017-10-01', 2],
    ['2026-11-30', 2],
    ['2026-12-01', 3],
    ['2199-12-31', 3],
  ])('on %s: version %s', (day, number) => expect(inForceOn(all, localDate(day))?.number ?? null).toBe(number));

  it('is in force from its first day to its last one, and on no other', () => {
    for (const each of all) {
      const last = lastDayOf(all, each);
      expect(inForceOn(all, each.effectiveFrom)).toBe(each);
      if (last) expect(inForceOn(all, last)).toBe(each);
    }
    expect(all.map(each => lastDayOf(all, each))).toEqual(['2026-11-30', null, '2017-09-30']);
  });
});

describe('from when they bind', () => {
  it.each([
    ['2026-04-01', '2026-03-15', '2026-04-01'],
    ['2026-04-01', '2026-04-15', '2026-04-15'],
    ['2026-04-01', '2026-04-01', '2026-04-01'],
    ['2026-04-01', null, null],
  ])('in force from %s and made known on %s: %s', (from, known, binds) =>
    expect(bindsFrom(localDate(from), known === null ? null : localDate(known))).toBe(binds),
  );
});
