import { describe, expect, it } from '@jest/globals';

import { drawnDays, standOn, stepPath, tableDays, ticks, until } from './chart.rules.ts';

const points = [
  { day: 0, assignments: 4, done: 0 },
  { day: 10, assignments: 4, done: 1 },
  { day: 20, assignments: 2, done: 2 },
];

describe('the line of a cycle', () => {
  it('stays where it is until a number changes', () => {
    expect([0, 9, 10, 19, 20].map(day => standOn(points, day)?.done)).toEqual([0, 0, 1, 1, 2]);
    expect([standOn(points, -1), standOn(points, 21), standOn([], 0)]).toEqual([null, null, null]);
  });

  it('is drawn in steps', () => {
    expect(
      stepPath(
        points,
        day => day * 10,
        share => 100 - share * 100,
      ),
    ).toBe('M0 100H100V75H200V0');
    expect(
      stepPath(
        [{ day: 0, assignments: 0, done: 0 }],
        day => day,
        share => share,
      ),
    ).toBe('M0 0');
    expect(
      stepPath(
        [],
        day => day,
        share => share,
      ),
    ).toBe('');
  });

  it('is cut off some days after it last grew, or where the other one has come', () => {
    const long = [...points, { day: 300, assignments: 2, done: 2 }];
    expect([drawnDays([], long), drawnDays([{ day: 62, assignments: 1, done: 0 }], long), drawnDays([], [])]).toEqual([
      27, 62, 7,
    ]);
    expect(until(long, 27).map(({ day, done }) => [day, done])).toEqual([
      [0, 0],
      [10, 1],
      [20, 2],
      [27, 2],
    ]);
    expect([until(long, 300), until(points, 62), until([], 5)]).toEqual([long, points, []]);
  });

  it('has a table of its weeks and of its last day', () => {
    expect(tableDays(points, [{ day: 24, assignments: 1, done: 0 }])).toEqual([0, 7, 14, 20, 24]);
    expect(tableDays([], [])).toEqual([0]);
  });

  it.each([
    [0, [0]],
    [20, [0, 7, 14]],
    [205, [0, 60, 120, 180]],
    [364, [0, 90, 180, 270, 360]],
  ])('marks its days at round numbers, up to %s', (longest, expected) => {
    expect(ticks(longest)).toEqual(expected);
  });
});
