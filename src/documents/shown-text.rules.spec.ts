import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { shownText } from './shown-text.rules.ts';

const kana = (point: number): boolean =>
  /[\p{Script=Hiragana}\p{Script=Han}A-Za-z 〓\u3099]/u.test(String.fromCodePoint(point));
const onlyComposed = (point: number): boolean => kana(point) && point !== 0x3099;

describe('a text that is shown', () => {
  it.each([
    ['what can be shown', '髙橋 𠮷田', '髙橋 𠮷田'],
    ['an emoji', '寿司🍣', '寿司〓'],
    ['a family of joined emoji', '👨‍👩‍👧', '〓'],
    ['the form of a kanji', '邉\u{E0104}', '邉'],
    ['a direction turned over', 'A\u202EB', 'AB'],
    ['a control character', 'A\u0007B', 'AB'],
    ['lines and tabs', 'A\r\nB\tA', 'A\nB A'],
    ['half of a character', 'A\uD83C', 'A'],
    ['a letter for private use', 'A\uE000', 'A〓'],
  ])('of %s', (_, text, shown) => expect(shownText(text, kana)).toBe(shown));

  it('is composed where only that can be shown, and left as it is elsewhere', () => {
    expect(shownText('か\u3099', onlyComposed)).toBe('が');
    expect(shownText('か\u3099', kana)).toBe('か\u3099');
    expect(shownText('\uFA19', kana)).toBe('\uFA19');
  });

  it('has nothing left that cannot be shown', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text =>
        expect(Array.from(shownText(text, kana)).filter(one => one !== '\n' && !kana(one.codePointAt(0)!))).toEqual([]),
      ),
    ));
});
