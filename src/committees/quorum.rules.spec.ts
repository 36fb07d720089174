import { describe, expect, it } from '@jest/globals';

import { needed, quorumOf } from './quorum.rules.ts';

const rule = { minPresent: 3, minExternalPresent: 1, quorum: { numerator: 2, denominator: 3 } };
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);

describe('a quorum', () => {
  it.each([
    [9, 6],
    [7, 5],
    [6, 4],
    [5, 4],
    [4, 3],
    [3, 3],
    [2, 3],
    [0, 3],
  ])('of %i entitled is %i', (entitled, need) => {
    expect(needed(entitled, rule)).toBe(need);
  });

  it('is told with all that it was counted from', () => {
    expect(quorumOf(5, 0, 3, rule)).toEqual({
      entitled: 5,
      present: 3,
      externalPresent: 0,
      numerator: 2,
      denominator: 3,
      minPresent: 3,
      need: 4,
      needExternal: 1,
      missing: 'QUORUM',
    });
    expect(quorumOf(5, 0, 4, rule).missing).toBe('QUORUM_EXTERNAL');
    expect(quorumOf(5, 1, 4, rule).missing).toBeNull();
  });

  it('never lowers the outside presence by a recusal, never asks for fewer than the least, and grows with the committee', () => {
    for (const entitled of upTo(30))
      for (const numerator of [1, 2, 3])
        for (const minExternalPresent of upTo(3)) {
          const any = { ...rule, minExternalPresent, quorum: { numerator, denominator: 3 } };
          const before = quorumOf(entitled + 1, 0, 0, any);
          const after = quorumOf(entitled, 0, 0, any);
          expect(after.needExternal).toBe(before.needExternal);
          expect(after.need).toBeGreaterThanOrEqual(any.minPresent);
          expect(after.need).toBeLessThanOrEqual(before.need);
          expect(after.need * 3).toBeGreaterThanOrEqual(entitled * numerator);
        }
  });

  it('is met for good: one more who attends never undoes it', () => {
    for (const entitled of upTo(12))
      for (const present of upTo(entitled))
        for (const externals of upTo(present))
          if (quorumOf(entitled, externals, present, rule).missing === null) {
            expect(quorumOf(entitled, externals, present + 1, rule).missing).toBeNull();
            expect(quorumOf(entitled, externals + 1, present + 1, rule).missing).toBeNull();
          }
  });
});
