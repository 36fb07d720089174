import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { firstNaming, names } from './masking.rules.ts';

const hanako = {
  familyName: '髙橋',
  givenName: '花子',
  familyKana: 'タカハシ',
  givenKana: 'ハナコ',
  number: 'W-101',
  email: 'hanako@example.jp',
};

describe('a mask', () => {
  it.each([
    '髙橋さんから聞いた',
    '高橋さんから聞いた',
    '花子が見た',
    '高 橋が見た',
    'たかはしが見た',
    'ﾊﾅｺが見た',
    'はな・こが見た',
    '番号W101の人',
    '番号Ｗ−１０１の人',
    'HANAKO@EXAMPLE.JP に送った',
    'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    'タカ\u200bハシ',
  ])('is seen through in %j', text => expect(names(text, hanako)).toBe(true));

  it.each(['同僚Aが見た', '営業一課の社員が、机の上の紙を見たと述べた', ''])('holds in %j', text =>
    expect(names(text, hanako)).toBe(false),
  );

  it('of somebody from outside is held by every part of their name', () => {
    expect(names('鈴木という人', { name: '鈴木 一郎' })).toBe(true);
    expect(names('一郎という人', { name: '鈴木　一郎' })).toBe(true);
    expect(names('取引先の人', { name: '鈴木 一郎' })).toBe(false);
    expect(names('だれか', { name: null, kana: ' ' })).toBe(false);
  });

  it('tells which field names somebody', () => {
    expect(firstNaming({ title: '供述', text: '花子' }, [hanako])).toBe('text');
    expect(firstNaming({ title: '供述', text: '同僚' }, [hanako, { name: '鈴木' }])).toBeNull();
  });

  it('is seen through wherever a name stands, with spaces inside', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat({ max: 3 }), (before, after, spaces) =>
        names(`${before}花${' '.repeat(spaces)}子${after}`, hanako),
      ),
    ));
});
