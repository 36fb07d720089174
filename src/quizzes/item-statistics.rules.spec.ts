import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bandOf, discriminationOf, facilityOf, statisticsOf, together } from './item-statistics.rules.ts';

/** One finished attempt: what the question earned, and the share of the points of the others. */
const counted = (points: number, rest: number) => ({
  shown: 1,
  points,
  pointsSquared: points ** 2,
  rest,
  restSquared: rest ** 2,
  pointsTimesRest: points * rest,
});

const all = (...attempts: [points: number, rest: number][]) => together(attempts.map(one => counted(...one)));

describe('the statistics of a question', () => {
  // Six attempts of four questions. Right in three of six: 1/2. The others: 3, 2, 2, 1, 0, 1 of 3, on average 1/2.
  // Sum of the products of the deviations 1/2, of their squares 3/2 and 11/18: the correlation is √(3/11).
  const worked = all([1, 3 / 3], [1, 2 / 3], [0, 2 / 3], [1, 1 / 3], [0, 0 / 3], [0, 1 / 3]);

  it('are those of the worked example', () => {
    expect(facilityOf(worked)).toBe(0.5);
    expect(discriminationOf(worked)).toBeCloseTo(Math.sqrt(3 / 11), 9);
    expect(statisticsOf(worked)).toMatchObject({ shown: 6, facility: 0.5, band: 'TOO_FEW' });
  });

  it('leave the question itself out: what has nothing to do with the rest tells nobody apart', () => {
    const random = all([1, 1], [0, 1], [1, 0], [0, 0]);
    expect(discriminationOf(random)).toBe(0);
  });

  it('tell the best from the worst, and the reverse', () => {
    expect(discriminationOf(all([1, 1], [0, 0]))).toBe(1);
    expect(discriminationOf(all([0, 1], [1, 0]))).toBe(-1);
  });

  it('are exact where the answer is, whatever the order of the sums', () => {
    const halves = fc.tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(halves, ([others, right, wrong]) => {
        const pairs = (points: number, rest: number, times: number) =>
          Array.from({ length: times }, (): [number, number] => [points, rest / others]);
        expect(discriminationOf(all(...pairs(1, 0, right), ...pairs(0, 1, wrong)))).toBe(-1);
        const unrelated = [pairs(1, 1, right), pairs(0, 1, right), pairs(1, 0, wrong), pairs(0, 0, wrong)];
        // not −0.000…, which would be called negative
        expect(discriminationOf(all(...unrelated.flat()))).toBe(0);
      }),
    );
  });

  it('say nothing where there is nothing to tell apart', () => {
    expect(facilityOf(all())).toBeNull();
    expect(discriminationOf(all())).toBeNull();
    expect(discriminationOf(all([1, 0.5]))).toBeNull();
    expect(discriminationOf(all([1, 0.1], [1, 0.7], [1, 0.3]))).toBeNull();
    expect(discriminationOf(all([1, 0.1], [0, 0.1], [1, 0.1]))).toBeNull();
  });

  it('are what the definition of the correlation says', () => {
    const attempts = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.nat(9)), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(attempts, found => {
        const pairs = found.map(([points, rest]): [number, number] => [points, rest / 9]);
        const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
        const [meanPoints, meanRest] = [mean(0), mean(1)];
        const sum = (f: (points: number, rest: number) => number) =>
          pairs.reduce((total, [points, rest]) => total + f(points - meanPoints, rest - meanRest), 0);
        const spread = sum(points => points ** 2) * sum((_, rest) => rest ** 2);
        const computed = discriminationOf(all(...pairs));
        if (spread < 1e-9) expect(computed).toBeNull();
        else expect(computed).toBeCloseTo(sum((points, rest) => points * rest) / Math.sqrt(spread), 8);
      }),
    );
  });

  it.each([
    [19, 0.1, -0.5, 'TOO_FEW'],
    [0, null, null, 'TOO_FEW'],
    [20, 0.98, -0.01, 'NEGATIVE'],
    [20, 0.34, 0.4, 'TOO_HARD'],
    [20, 0.35, 0, 'FINE'],
    [20, 0.94, null, 'FINE'],
    [20, 0.95, 0.4, 'TOO_EASY'],
    [20, 1, null, 'TOO_EASY'],
    [20, 0, null, 'TOO_HARD'],
  ] as const)('of %d attempts with facility %s and discrimination %s are %s', (shown, facility, discrimination, band) =>
    expect(bandOf(shown, facility, discrimination)).toBe(band),
  );
});
