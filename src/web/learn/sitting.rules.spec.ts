import { describe, expect, it } from '@jest/globals';

import { spanOf, turnOf } from './sitting.rules.ts';

describe('the next attempt', () => {
  it.each([
    [null, null, 'now'],
    [2, null, 'now'],
    [2, '2026-11-22T02:00:00.000Z', 'wait'],
    [0, null, 'usedUp'],
    [0, '2026-11-22T02:00:00.000Z', 'usedUp'],
  ])('with %s left and %s to wait for: %s', (attemptsLeft, nextAttemptAt, turn) =>
    expect(turnOf({ attemptsLeft, nextAttemptAt })).toBe(turn),
  );
});

describe('a time as people say it', () => {
  it.each([
    [1, 'minutes', 1],
    [90, 'minutes', 90],
    [60, 'hours', 1],
    [1440, 'days', 1],
    [1500, 'hours', 25],
    [10_080, 'days', 7],
  ])('%d minutes', (minutes, unit, count) => expect(spanOf(minutes)).toEqual({ unit, count }));
});
