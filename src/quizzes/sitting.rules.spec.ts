import { describe, expect, it } from '@jest/globals';

import { type SoFar, nextSitting } from './sitting.rules.ts';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const quiz = { id: 'q', timeLimitMinutes: 30, attemptLimit: 3, waitMinutes: 60 };
const nothing: SoFar = { last: null, sat: {}, granted: 0, accommodation: null };
const second = { id: 'a', number: 2, dueAt: at('10:30:00'), finishedAt: at('10:20:00') };
const accommodation = { id: 'b', extraTimePercent: 50, mayPause: true, extraAttempts: 2 };

describe('the next sitting', () => {
  it('is free for whoever has not sat yet', () =>
    expect(nextSitting(quiz, nothing, at('10:00:00'))).toEqual({
      extraMinutes: 0,
      mayPause: false,
      attemptsLeft: 3,
      nextAttemptAt: null,
    }));

  it('is granted what the person and the duty were granted', () => {
    const soFar = { last: second, sat: { q: 2 }, granted: 1, accommodation };
    expect(nextSitting(quiz, soFar, at('12:00:00'))).toEqual({
      extraMinutes: 15,
      mayPause: true,
      attemptsLeft: 4,
      nextAttemptAt: null,
    });
    expect(nextSitting({ ...quiz, attemptLimit: null }, soFar, at('12:00:00')).attemptsLeft).toBeNull();
  });

  it('counts against the limit only how often this quiz was sat, not the one of another version', () => {
    const soFar = { ...nothing, last: second, sat: { older: 2 } };
    expect(nextSitting(quiz, soFar, at('12:00:00')).attemptsLeft).toBe(3);
  });

  it.each([
    ['is handed in', at('10:20:00'), '10:25:00', at('11:20:00')],
    ['is open', null, '10:25:00', null],
    ['ran out of time, though nobody has taken it in', null, '10:31:00', at('11:30:00')],
  ])('waits where the last one %s', (_, finishedAt, now, from) =>
    expect(nextSitting(quiz, { ...nothing, last: { ...second, finishedAt } }, at(now)).nextAttemptAt).toEqual(from),
  );
});
