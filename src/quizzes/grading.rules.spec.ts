import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { earnedBy, restOf, verdictOn } from './grading.rules.ts';

const options = [
  { id: 'a', right: true },
  { id: 'b', right: false },
  { id: 'c', right: true },
];

describe('a question', () => {
  it.each([
    ['exactly the right options', ['a', 'c'], 1],
    ['them in another order', ['c', 'a'], 1],
    ['a part of them', ['a'], 0],
    ['them and a wrong one', ['a', 'b', 'c'], 0],
    ['a wrong one', ['b'], 0],
    ['nothing', [], 0],
  ])('earns for %s', (_, chosen, points) => {
    expect(earnedBy({ options, chosen })).toBe(points);
  });
});

describe('an attempt', () => {
  it.each([
    ['the pass mark itself passes', [1, 1, 1, 1, 0], 80, true],
    ['a point below does not', [1, 1, 1, 0, 0], 80, false],
    ['66.67 percent are not 67', [1, 1, 0], 67, false],
    ['66.67 percent are 66', [1, 1, 0], 66, true],
    ['no questions, no pass', [], 1, false],
  ])('%s', (_, earned, passMark, passed) => {
    expect(verdictOn(earned, passMark).passed).toBe(passed);
  });

  it('is passed exactly when its percent reaches the mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (earned, passMark) => {
          const { score, percent, passed } = verdictOn(earned, passMark);
          expect(score).toBe(earned.filter(points => points === 1).length);
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
          expect(passed).toBe(percent >= passMark);
        },
      ),
    );
  });

  it('tells of each question what the others earned, from nothing to everything', () => {
    expect([1, 0, 1].map(earned => restOf(earned, 2, 3))).toEqual([0.5, 1, 0.5]);
    expect([restOf(1, 1, 1), restOf(0, 0, 1)]).toEqual([0, 0]);
  });
});
