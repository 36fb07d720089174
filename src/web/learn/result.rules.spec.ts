import { describe, expect, it } from '@jest/globals';

import { missingPoints } from './result.rules.ts';

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
