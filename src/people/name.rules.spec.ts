import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Named, fold, kanaKey, searchPattern, searchText } from './name.rules.ts';

const hanako: Named = {
  number: '1002',
  familyName: '髙橋',
  givenName: '花子',
  familyKana: 'タカハシ',
  givenKana: 'ハナコ',
  email: 'Hanako_T@example.jp',
};

/** LIKE as PostgreSQL reads it. */
function like(text: string, pattern: string): boolean {
  const source = pattern.replaceAll(/\\(.)|%|_|([^\\%_])/gsu, (part, escaped?: string) =>
    part === '%' ? '.*' : part === '_' ? '.' : (escaped ?? part).replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
  );
  return new RegExp(`^${source}$`, 'su').test(text);
}
const finds = (person: Named, typed: string) => like(searchText(person), searchPattern(typed) ?? '%');

describe('folding', () => {
  it.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['濵田', '浜田'],
    ['大澤', '大沢'],
    ['廣瀨', '広瀬'],
    ['櫻井', '桜井'],
    ['眞壁', '真壁'],
    ['惠子', '恵子'],
    ['德川', '徳川'],
    ['𠮷田', '吉田'],
    ['薮内', '藪内'],
    ['辻\u{E0100}', '辻'],
    ['葛\uFE00城', '葛城'],
    ['タカハシ', 'たかはし'],
    ['ﾀﾞｲｺﾞ', 'だいご'],
    ['ヴィ', 'ゔぃ'],
    ['ＡＢＣ１', 'abc1'],
  ])('makes %s and %s the same', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('is done once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('a search', () => {
  it.each([
    '高橋',
    '髙橋',
    'たかはし',
    'タカハシ',
    'ﾀｶﾊｼ',
    'た',
    '高橋花子',
    '高橋 花',
    '髙橋　花子',
    '花子 高橋',
    'はな',
    '1002',
    '１００',
    'hanako_t',
    'HANAKO_T@EX',
  ])('for %s finds 髙橋 花子', typed => expect(finds(hanako, typed)).toBe(true));

  it.each(['橋', 'かはし', '002', '%', '_', 'hanakoXt', '\\', '高橋%', '高_'])('for %s does not', typed => {
    expect(finds(hanako, typed)).toBe(false);
  });

  it.each(['', ' ', '　'])('for nothing (%p) is none', typed => expect(searchPattern(typed)).toBeNull());

  it('finds whatever the beginning of a name is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, fc.nat(8), (familyName, givenKana, end) => {
        const typed = familyName.slice(0, end).toWellFormed();
        fc.pre(familyName.startsWith(typed) && fold(familyName).startsWith(fold(typed)));
        expect(finds({ ...hanako, familyName, givenKana }, typed)).toBe(true);
      }),
    );
  });
});

describe('the order by kana', () => {
  const sorted = (...names: string[]) =>
    names.toSorted((one, other) => {
      const [a, b] = [one, other].map(name => {
        const [familyKana = '', givenKana = ''] = name.split(' ');
        return Buffer.from(kanaKey({ familyKana, givenKana }));
      });
      return Buffer.compare(a!, b!);
    });

  it.each([
    [
      [
        'アオキ',
        'イトウ',
        'ウエダ',
        'カトウ',
        'サトウ',
        'タナカ',
        'ナカムラ',
        'ハヤシ',
        'マツモト',
        'ヤマダ',
        'ラモス',
        'ワタナベ',
        'ヲ',
        'ン',
      ],
    ],
    [['ハシ', 'ハタ', 'バタ', 'パタ', 'ハチ']],
    [['ショウシ', 'ショウジ', 'シヨウジ']],
    [['カトウ', 'カドウ', 'ガトウ']],
    [['オーサワ', 'オーノ', 'オオノ', 'オノ']],
    [['ハヤ ンン', 'ハヤシ アキ', 'ハヤシ タロウ', 'バヤシ アア']],
    [['タカハシ ハナオ', 'たかはし ハナコ', 'ﾀｶﾊｼ ハナゴ']],
  ])('puts %j as a directory does', names => {
    expect(sorted(...names.toReversed())).toEqual(names);
  });

  it('asks first for the letters, then for their marks', () => {
    const kana = fc.string({
      unit: fc.constantFrom(...Array.from('アカガサザタダハバパヤャオ')),
      minLength: 1,
      maxLength: 4,
    });
    const bare = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ャ', 'ヤ');
    fc.assert(
      fc.property(kana, kana, (one, other) => {
        fc.pre(bare(one) < bare(other));
        expect(sorted(other, one)).toEqual([one, other]);
      }),
    );
  });
});
