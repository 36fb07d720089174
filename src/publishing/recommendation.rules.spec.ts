import { describe, expect, it } from '@jest/globals';

import type { ShownLesson } from './lesson-changes.rules.ts';
import { isSlip, recommended } from './recommendation.rules.ts';

const lesson = (slug: string, ja = 'パスワードは使い回さないでください。', en: string | null = null): ShownLesson => ({
  slug,
  title: { ja: slug, en: null },
  body: { ja, en },
  video: undefined,
  files: {},
});
const before = [lesson('one'), lesson('two')];
const other = lesson('two', '持ち出した情報は、その日のうちに上長へ報告し、記録を残してください。');

describe('what to choose', () => {
  it.each<[string, ShownLesson[], string]>([
    ['nothing, where only questions or rules changed', before, 'CARRY_ON'],
    [
      'nothing, for a slip of the pen',
      [lesson('one', 'パスワードは使いまわさないでください。'), before[1]!],
      'CARRY_ON',
    ],
    ['nothing, for a translation', [lesson('one', before[0]!.body.ja, 'Do not reuse it.'), before[1]!], 'CARRY_ON'],
    ['nothing, for what is gone', [before[0]!], 'CARRY_ON'],
    ['what is new, for another text', [before[0]!, other], 'CHANGED_LESSONS'],
    ['what is new, for another picture', [before[0]!, { ...before[1]!, files: { 'a.png': 'x' } }], 'CHANGED_LESSONS'],
    ['what is new, for one more lesson', [...before, lesson('three')], 'CHANGED_LESSONS'],
    ['all, where nothing stayed', [lesson('three'), other], 'START_AGAIN'],
  ])('is %s', (_, after, policy) => expect(recommended(before, after)).toBe(policy));

  it.each([
    ['abc', 'abc', true],
    ['a'.repeat(40), 'a'.repeat(52), true],
    ['a'.repeat(40), 'a'.repeat(53), false],
    ['1 abcdefgh 2', '3 abcdefgh 4', true],
    [`1 ${'x'.repeat(20)} 2`, `3 ${'x'.repeat(20)} 4`, false],
    ['', '', true],
  ])('%s and %s differ by a slip: %s', (one, another, slip) => expect(isSlip(one, another)).toBe(slip));
});
