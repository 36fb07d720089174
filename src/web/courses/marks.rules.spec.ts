import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compared, type Stretch } from './marks.rules.ts';

const shown = (stretches: Stretch[]): string =>
  stretches.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join('');
const both = (before: string, after: string): [string, string] => {
  const { before: old, after: now } = compared(before, after);
  return [shown(old), shown(now)];
};

describe('two texts beside each other', () => {
  it.each<[string, string, string, [string, string]]>([
    ['the same', '一文目。二文目。', '一文目。二文目。', ['一文目。二文目。', '一文目。二文目。']],
    ['a sentence changed', '一。二。三。', '一。ニ番。三。', ['一。[二。]三。', '一。[ニ番。]三。']],
    ['a sentence added', '一。三。', '一。二。三。', ['一。三。', '一。[二。]三。']],
    ['a line taken away', '# 題\n- a\n- b\n', '# 題\n- b\n', ['# 題\n[- a\n]- b\n', '# 題\n- b\n']],
    ['English', 'One. Two. Three.', 'One. 2. Three.', ['One. [Two. ]Three.', 'One. [2. ]Three.']],
    ['nothing before', '', '新しい。', ['', '[新しい。]']],
    ['everything', '甲。', '乙。', ['[甲。]', '[乙。]']],
  ])('are marked where they differ: %s', (_, before, after, marked) => expect(both(before, after)).toEqual(marked));

  it('lose nothing, and share what is not marked', () => {
    const text = fc
      .array(fc.constantFrom('甲。', '乙。', '丙\n', 'x. ', '。', ''), { maxLength: 12 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { before: old, after: now } = compared(before, after);
        const whole = (stretches: Stretch[]) => stretches.map(each => each.text).join('');
        const shared = (stretches: Stretch[]) => whole(stretches.filter(({ isOther }) => !isOther));
        expect([whole(old), whole(now)]).toEqual([before, after]);
        expect(shared(old)).toBe(shared(now));
      }),
    );
  });
});
