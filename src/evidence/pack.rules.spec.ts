import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { percentOf } from './pack.rules.ts';
import { share } from './share.rules.ts';

describe('how far a pack is', () => {
  it.each([
    [0, 0, 0],
    [0, 10, 0],
    [5, 10, 50],
    [10, 10, 99],
    [12, 10, 99],
  ])('%s of %s lines are %s percent', (done, total, percent) => expect(percentOf(done, total)).toBe(percent));
});

describe('a share', () => {
  it.each([
    [0, 0, '–'],
    [0, 3, '0.0 %'],
    [1, 3, '33.3 %'],
    [9997, 10_000, '99.9 %'],
    [3, 3, '100.0 %'],
  ])('%s of %s is %s', (done, of, told) => expect(share(done, of)).toBe(told));

  it('is whole only when everybody has done it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.nat(), (of, some) => {
        const done = some % (of + 1);
        expect(share(done, of) === '100.0 %').toBe(done === of);
      }),
    );
  });
});
