import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { circlesIn } from './reporting-line.rules.ts';

const circles = (managers: readonly number[]) => circlesIn(Int32Array.from(managers)).toSorted((a, b) => a - b);

describe('a circle in the reporting line', () => {
  it.each([
    [[], []],
    [[-1, 0, 1], []],
    [[0], [0]],
    [
      [1, 0, 0],
      [0, 1],
    ],
    [
      [1, 2, 0, 0, 5, 4, -1],
      [0, 1, 2, 4, 5],
    ],
    [
      [3, 0, 1, 4, 3],
      [3, 4],
    ],
  ])('of %j is %j', (managers, expected) => {
    expect(circles(managers)).toEqual(expected);
  });

  it('is all who come back to themselves, each once', () => {
    const lines = fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(lines, told => {
        const managers = told.map(at => (at < told.length ? at : -1));
        const comesBack = (start: number) => {
          let at = managers[start]!;
          for (let steps = 0; steps < managers.length && at !== -1 && at !== start; steps++) at = managers[at]!;
          return at === start;
        };
        expect(circles(managers)).toEqual([...managers.keys()].filter(comesBack));
      }),
    );
  });

  it('is found in a line of a hundred thousand, one below the other', () => {
    const line = Int32Array.from({ length: 100_000 }, (_, i) => i + 1);
    expect(circlesIn(line)).toEqual([]);
    line[99_999] = 99_998;
    expect(circlesIn(line).toSorted((a, b) => a - b)).toEqual([99_998, 99_999]);
  });
});
