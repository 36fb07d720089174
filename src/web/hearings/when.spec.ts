import { describe, expect, it } from '@jest/globals';

import { instantOf, isTime, plusDays, whenOf } from './when.ts';

describe('when something is', () => {
  it('is an instant, and comes back', () => {
    const when = { day: '2017-02-28', time: '10:00' };
    expect(instantOf(when, 'Asia/Tokyo')).toBe('2017-02-28T01:00:00.000Z');
    expect(whenOf('2017-02-28T01:00:00.000Z', 'Asia/Tokyo')).toEqual(when);
  });

  it('knows a time, and counts days', () => {
    expect(['09:30', '24:00', '9:30'].map(isTime)).toEqual([true, false, false]);
    expect(plusDays('2017-02-26', 3)).toBe('2017-03-01');
  });
});
