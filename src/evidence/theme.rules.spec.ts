import { describe, expect, it } from '@jest/globals';

import type { LessonTheme } from '../courses/lesson-theme.ts';
import type { TaughtText } from './pack.texts.ts';
import { csvOfTexts, teachingText, themeLines, uncovered } from './theme.rules.ts';

const lesson = (slug: string, themes: LessonTheme[]) => ({
  slug,
  title: { ja: `${slug}の章`, en: null },
  minutes: 5,
  body: { ja: `${slug}の本文`, en: null },
  ...(themes.length > 0 && { themes }),
});

const text = (code: string, ...lessons: ReturnType<typeof lesson>[]) =>
  ({ folder: `texts/${code}_v1/`, code, number: 1, contentHash: 'x', content: { lessons } }) as unknown as TaughtText;

const taught = [
  text('privacy', lesson('a', ['POLICY', 'ROLES']), lesson('b', [])),
  text('security', lesson('c', ['POLICY'])),
];

describe('teaching text by theme', () => {
  it('stands in the order of the standard, course by course', () => {
    expect(themeLines(taught, 'JA').map(([theme, code, , slug]) => [theme, code, slug])).toEqual([
      ['個人情報保護方針', 'privacy', 'a'],
      ['個人情報保護方針', 'security', 'c'],
      ['適合するための役割と責任', 'privacy', 'a'],
    ]);
  });

  it('prints every lesson once, and says which theme none covers', () => {
    const printed = teachingText(taught, 'JA');
    for (const slug of ['a', 'b', 'c']) expect(printed.split(`${slug}の本文`)).toHaveLength(2);
    expect(printed.match(/^# .*/gm)).toEqual([
      '# 個人情報保護方針',
      '# マネジメントシステムに適合することの重要性と利点',
      '# 適合するための役割と責任',
      '# 違反した際に予想される結果',
      '# その他',
    ]);
    expect(printed.match(/章はありません/g)).toHaveLength(2);
    expect(uncovered(taught)).toEqual(['BENEFITS', 'CONSEQUENCES']);
  });
});

describe('a line of texts', () => {
  it.each([
    [['普通', '1'], '普通,1\r\n'],
    [['=1+1', '＋2', '@x'], "'=1+1,'＋2,'@x\r\n"],
    [['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"\r\n'],
  ])('writes %j', (cells, line) => expect(csvOfTexts(cells)).toBe(line));
});
