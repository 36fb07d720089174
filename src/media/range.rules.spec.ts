import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { rangeOf } from './range.rules.ts';

describe('a range of bytes', () => {
  it.each([
    [undefined, null],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=50-1000', { first: 50, last: 99 }],
    ['bytes=100-', 'UNSATISFIABLE'],
    ['bytes=-0', 'UNSATISFIABLE'],
    ['bytes=5-4', null],
    ['bytes=-', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
    ['bytes=a-b', null],
  ])('%s of a hundred', (header, expected) => expect(rangeOf(header, 100)).toEqual(expected));

  it('is always a part of the file', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.integer({ min: 1 }), (junk, a, b, size) => {
        for (const header of [junk, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`, `bytes=${junk}-${b}`]) {
          const range = rangeOf(header, size);
          if (range === null || range === 'UNSATISFIABLE') continue;
          expect(0 <= range.first && range.first <= range.last && range.last < size).toBe(true);
        }
      }),
    );
  });
});
