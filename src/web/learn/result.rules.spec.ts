import { describe, expect, it } from '@jest/globals';

import { missingPoints, toRead } from './result.rules.ts';

const lesson = (position: number) => ({ slug: `l${position}`, position });
const graded = (earned: number, position: number | null) => ({
  result: { earned, lesson: position === null ? null : lesson(position) },
});

describe('what to read again', () => {
  it('names each chapter once, in the order of reading', () => {
    const questions = [graded(0, 3), graded(1, 2), graded(0, 1), graded(0, 3), graded(0, null), { result: null }];
    expect(toRead(questions)).toEqual([
      { lesson: lesson(1), count: 1 },
      { lesson: lesson(3), count: 2 },
    ]);
  });
});

describe('how many points were missing', () => {
  it.each([
    [80, 10, 7, 1],
    [80, 10, 8, 0],
    [70, 7, 4, 1],
    [100, 3, null, 3],
  ])('%s%% of %s with %s: %s', (passMark, maxScore, score, expected) => {
    expect(missingPoints({ passMark, maxScore, score })).toBe(expected);
  });
});
