import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { codeBytes, codeOf, grouped, readCode } from './certificate-code.rules.ts';

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

describe('the code of a certificate', () => {
  it('has a hundred bits, and every letter is as likely as any other', () => {
    const letters = Map.groupBy(
      Array.from({ length: 256 }, (_, byte) => codeOf(Uint8Array.of(byte))),
      letter => letter,
    );
    expect([...letters.values()].map(({ length }) => length)).toEqual(Array.from({ length: 32 }, () => 8));
    expect(codeBytes * Math.log2(letters.size)).toBeGreaterThanOrEqual(100);
  });

  it('is read as it is printed', () => {
    fc.assert(fc.property(bytes, random => expect(readCode(grouped(codeOf(random)))).toBe(codeOf(random))));
  });

  it('is printed in fours', () => {
    expect(grouped('0123456789ABCDEFGHJK')).toBe('0123-4567-89AB-CDEF-GHJK');
  });

  it.each([
    ['small letters', '0123-4567-89ab-cdef-ghjk'],
    ['full width', '０１２３－４５６７－８９ＡＢ－ｃｄｅｆ－ＧＨＪＫ'],
    ['the long sound for a hyphen', '0123ー4567ー89ABーCDEFーGHJK'],
    ['other dashes', '0123–4567—89AB‐CDEF−GHJK'],
    ['spaces and lines', ' 0123　4567 89AB\tCDEF\nGHJK '],
    ['no hyphens', '0123456789ABCDEFGHJK'],
    ['letters that look like digits', 'O i23-4567-89AB-CDEF-GHJK'],
  ])('is read from %s', (_, typed) => expect(readCode(typed)).toBe('0123456789ABCDEFGHJK'));

  it.each(['', '0123-4567-89AB-CDEF-GHJ', '0123-4567-89AB-CDEF-GHJK-M', '0123-4567-89AB-CDEF-GHJU', "' or true --"])(
    'is not read from %p',
    typed => expect(readCode(typed)).toBeNull(),
  );
});
