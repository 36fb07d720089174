import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Interval, earnedSeconds, lengthOf, secondsLeft, union, watchedWithin } from './attention.rules.ts';

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map(tenth => tenth / 10);
const intervals = fc.array(
  fc.tuple(tenths(700), tenths(700)).map(pair => pair.toSorted((a, b) => a - b) as unknown as Interval),
  { maxLength: 12 },
);

describe('a sign of life', () => {
  it.each([
    ['the first of all', null, 0],
    ['in the same instant', 0, 0],
    ['after a quarter of a minute', 15, 15],
    ['after one was lost', 30, 30],
    ['after a minute', 60, 30],
    ['after two minutes', 120, 30],
    ['after coffee', 121, 0],
    ['of a clock that was set back', -5, 0],
  ])('%s earns what was lived since', (_, gap, earned) => expect(earnedSeconds(gap)).toBe(earned));

  it('earns no more than the time that passed, however many clients send however many', () => {
    fc.assert(
      fc.property(fc.array(tenths(3600), { minLength: 1 }), moments => {
        const times = moments.toSorted((a, b) => a - b);
        const earned = times.map((now, i) => earnedSeconds(i === 0 ? null : now - times[i - 1]!));
        expect(earned.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(times.at(-1)! - times[0]! + 1e-6);
      }),
    );
  });
});

describe('what is watched', () => {
  it.each<[string, Interval[], Interval[]]>([
    ['nothing', [], []],
    [
      'what touches is one',
      [
        [0, 10],
        [10, 20],
      ],
      [[0, 20]],
    ],
    [
      'order and repetition say nothing',
      [
        [30, 40],
        [0, 10],
        [5, 12],
        [0, 10],
      ],
      [
        [0, 12],
        [30, 40],
      ],
    ],
    [
      'backwards is nothing',
      [
        [10, 5],
        [7, 7],
      ],
      [],
    ],
  ])('%s', (_, given, expected) => expect(union(given)).toEqual(expected));

  it('is the same in any order and however often it is told', () => {
    fc.assert(
      fc.property(intervals, fc.infiniteStream(fc.nat()), (told, order) => {
        const shuffled = [...told, ...told]
          .map(one => [order.next().value!, one] as const)
          .toSorted(([a], [b]) => a - b);
        expect(union(shuffled.map(([, one]) => one))).toEqual(union(told));
        expect(union([...union(told), ...told])).toEqual(union(told));
      }),
    );
  });

  it('grows by two seconds a second at most, keeps what it had, and stays inside the video', () => {
    fc.assert(
      fc.property(intervals, intervals, tenths(30), tenths(600), (before, claimed, seconds, durationSeconds) => {
        const known = union(before.map(([from, to]) => [from, Math.min(to, durationSeconds)]));
        const now = watchedWithin({ durationSeconds, seconds }, known, claimed);
        expect(lengthOf(now) - lengthOf(known)).toBeLessThanOrEqual(2 * seconds + 1e-6);
        expect(lengthOf([...known, ...now])).toBeCloseTo(lengthOf(now), 6);
        expect(now.every(([from, to]) => from >= 0 && to <= durationSeconds)).toBe(true);
        expect(lengthOf([...claimed, ...now, ...known])).toBeCloseTo(lengthOf([...claimed, ...known]), 6);
      }),
      { examples: [[[], [[0.3, 0.9]], 0.4, 0.9]] },
    );
  });

  it('earns nothing for what was watched before', () => {
    fc.assert(
      fc.property(intervals, tenths(30), (told, seconds) => {
        const known = watchedWithin({ durationSeconds: 700, seconds: 1000 }, [], told);
        expect(lengthOf(watchedWithin({ durationSeconds: 700, seconds }, known, told))).toBeCloseTo(lengthOf(known), 6);
      }),
    );
  });

  it('is taken from the beginning of what is claimed, the rest when there was time for it', () => {
    const video = { durationSeconds: 600, seconds: 15 };
    const once = watchedWithin(video, [], [[0, 600]]);
    expect(once).toEqual([[0, 30]]);
    expect(watchedWithin(video, once, [[0, 600]])).toEqual([[0, 60]]);
    expect(watchedWithin({ ...video, seconds: 0 }, once, [[0, 600]])).toEqual(once);
  });
});

describe('the seconds left', () => {
  const video = { attentionSeconds: 120, durationSeconds: 100 };
  it.each([
    ['nothing is asked for', { attentionSeconds: 0, durationSeconds: null }, 0, [], 0],
    ['nothing was read yet', { attentionSeconds: 120, durationSeconds: null }, 0, [], 120],
    ['a part of a second counts as one', { attentionSeconds: 120, durationSeconds: null }, 119.2, [], 1],
    ['it was read for longer', { attentionSeconds: 120, durationSeconds: null }, 500, [], 0],
    ['watching is shorter', video, 0, [], 90],
    [
      'nine tenths were watched',
      video,
      0,
      [
        [0, 50],
        [55, 95],
      ],
      0,
    ],
    ['nearly nine tenths were watched', video, 0, [[0, 89.5]], 1],
    ['the transcript was read instead', video, 120, [], 0],
  ] as [string, typeof video, number, Interval[], number][])('%s', (_, demand, attendedSeconds, watched, left) =>
    expect(secondsLeft(demand, { attendedSeconds, watched })).toBe(left),
  );
});
