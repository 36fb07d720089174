import { describe, expect, it } from '@jest/globals';

import { stillToTell, watchedShare } from './attention.rules.ts';

const part = (from: number, to: number) => ({ from, to });

describe('what of a video was watched', () => {
  it.each([
    [[], 100, 0],
    [[part(0, 25), part(50, 75)], 100, 0.5],
    [[part(0, 100.2)], 100, 1],
    [[part(0, 1)], 0, 0],
  ])('%j of %s seconds', (watched, seconds, share) => expect(watchedShare(watched, seconds)).toBe(share));

  it.each([
    [[part(0, 30)], [], [part(0, 30)]],
    [[part(0, 30)], [part(0, 30)], []],
    [[part(0, 60)], [part(10, 20), part(40, 100)], [part(20, 40), part(0, 10)]],
    [[part(0, 0.2)], [], []],
  ])('%j is told beside %j as %j', (played, known, told) => expect(stillToTell(played, known)).toEqual(told));

  it('is told in pieces that the server takes', () => {
    const played = Array.from({ length: 300 }, (_, i) => part(i * 2, i * 2 + 1));
    expect(stillToTell(played, [])).toHaveLength(100);
  });
});
