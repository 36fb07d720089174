import { describe, expect, it } from '@jest/globals';

import { wholeNumber } from './whole-number.ts';

describe('a whole number, as it is typed', () => {
  it.each([
    ['3', 3],
    ['0', 0],
    ['３', 3],
    ['１２，０００', 12_000],
    ['630,000', 630_000],
    [' 92 ', 92],
    ['', Number.NaN],
    ['  ', Number.NaN],
    ['-1', Number.NaN],
    ['5.5', Number.NaN],
    ['三', Number.NaN],
    ['1234567890', Number.NaN],
  ])('「%s」 is %d', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected);
  });
});
