import { describe, expect, it } from '@jest/globals';

import { asClock, phaseOf, secondsUntil } from './time-left.rules.ts';

describe('the time left', () => {
  it.each([
    [301, 'plenty', '5:01'],
    [300, 'few', '5:00'],
    [61, 'few', '1:01'],
    [60, 'last', '1:00'],
    [1, 'last', '0:01'],
    [0, 'over', '0:00'],
    [7205, 'plenty', '120:05'],
  ])('%s seconds: %s, %s', (seconds, phase, clock) => {
    expect([phaseOf(seconds), asClock(seconds)]).toEqual([phase, clock]);
  });

  it('never shows less than nothing, and a begun second as a whole one', () => {
    expect([secondsUntil(5000, 9000), secondsUntil(5000, 4999), secondsUntil(5000, 4000)]).toEqual([0, 1, 1]);
  });
});
