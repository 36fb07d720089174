import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  attemptsLeft,
  checkChoice,
  checkNext,
  dueAtOf,
  dueAtPaused,
  dueAtResumed,
  extraMinutesOf,
  isPaused,
  isTimeUp,
  nextAttemptAt,
  secondsLeft,
} from './attempt.rules.ts';

const at = (text: string) => new Date(`2026-11-22T${text}Z`);
const dueAt = at('10:30:00');

describe('time', () => {
  it('ends the limit after the start', () => expect(dueAtOf(at('10:00:00'), 30)).toEqual(dueAt));

  it.each([
    ['before', '10:29:59.999', false],
    ['at the due instant', '10:30:00.000', false],
    ['within the grace of the network', '10:30:05.000', false],
    ['after it', '10:30:05.001', true],
  ])('is up %s: %s', (_, now, up) => expect(isTimeUp({ dueAt }, at(now))).toBe(up));

  it.each([
    ['10:00:00', null, 1800],
    ['10:29:59.500', null, 0],
    ['11:00:00', null, 0],
    ['10:00:00', at('10:00:00'), 0],
  ])('at %s (finished %s) leaves %d seconds', (now, finishedAt, left) =>
    expect(secondsLeft({ dueAt, finishedAt }, at(now))).toBe(left),
  );
});

describe('a choice', () => {
  const options = [{ id: 'a' }, { id: 'b' }];

  it.each([
    ['SINGLE_CHOICE', ['a']],
    ['SINGLE_CHOICE', ['a', 'a']],
    ['SINGLE_CHOICE', []],
    ['MULTIPLE_CHOICE', ['a', 'b']],
    ['TRUE_FALSE', ['b']],
  ] as const)('of a %s may be %j', (kind, chosen) =>
    expect(() => checkChoice({ kind, options }, chosen)).not.toThrow(),
  );

  it.each([
    ['SINGLE_CHOICE', ['a', 'b']],
    ['TRUE_FALSE', ['a', 'b']],
    ['SINGLE_CHOICE', ['c']],
    ['MULTIPLE_CHOICE', ['a', 'c']],
  ] as const)('of a %s may not be %j', (kind, chosen) =>
    expect(() => checkChoice({ kind, options }, chosen)).toThrow('INVALID_INPUT'),
  );
});

describe('extra time', () => {
  it.each([
    [30, 0, 0],
    [30, 25, 8],
    [30, 10, 3],
    [1, 1, 1],
    [480, 300, 1440],
  ])('on %d minutes, %d percent are %d minutes', (limit, percent, extra) =>
    expect(extraMinutesOf(limit, percent)).toBe(extra),
  );
});

describe('a pause', () => {
  const running = { dueAt };
  const pausedAt = at('10:10:00');
  const paused = { dueAt: dueAtPaused(running), pausedAt };

  it('stops the clock, and ends by itself after a day', () => {
    expect(secondsLeft(paused, at('10:10:00'))).toBe(1200);
    expect(secondsLeft(paused, at('22:00:00'))).toBe(1200);
    const almost = new Date('2026-11-23T10:09:59.999Z');
    const over = new Date('2026-11-23T10:10:00Z');
    expect([isPaused(paused, almost), isPaused(paused, over)]).toEqual([true, false]);
    expect([secondsLeft(paused, almost), secondsLeft(paused, over)]).toEqual([1200, 1200]);
    expect(isTimeUp(paused, new Date('2026-11-23T10:30:05Z'))).toBe(false);
    expect(isTimeUp(paused, new Date('2026-11-23T10:30:05.001Z'))).toBe(true);
    expect(isPaused({ ...paused, finishedAt: pausedAt }, almost)).toBe(false);
  });

  it('moves the due instant by exactly as long as it lasted, however often', () => {
    const pauses = fc.array(fc.record({ before: fc.nat(300_000), pause: fc.nat(86_399_999) }), { maxLength: 5 });
    fc.assert(
      fc.property(pauses, taken => {
        let [now, due, stood] = [at('10:00:00').getTime(), dueAt, 0];
        for (const { before, pause } of taken) {
          const begun = new Date((now += before));
          const stopped = { dueAt: dueAtPaused({ dueAt: due }), pausedAt: begun };
          const left = secondsLeft({ dueAt: due }, begun);
          now += pause;
          expect(secondsLeft(stopped, new Date(now))).toBe(left);
          due = dueAtResumed(stopped, new Date(now));
          stood += pause;
        }
        expect(due.getTime() - dueAt.getTime()).toBe(stood);
      }),
    );
  });
});

describe('the next attempt', () => {
  it.each([
    [null, 0, 100, null],
    [3, 0, 0, 3],
    [3, 0, 3, 0],
    [3, 2, 3, 2],
    [3, 0, 5, 0],
  ])('with a limit of %s, %d extra and %d taken leaves %s', (attemptLimit, extra, taken, left) =>
    expect(attemptsLeft({ attemptLimit, waitMinutes: 0 }, extra, taken)).toBe(left),
  );

  it('waits from the end of the last one', () => {
    const rules = { waitMinutes: 60 };
    expect(nextAttemptAt(rules, null, at('10:00:00'))).toBeNull();
    expect(nextAttemptAt(rules, at('10:00:00'), at('10:59:59'))).toEqual(at('11:00:00'));
    expect(nextAttemptAt(rules, at('10:00:00'), at('11:00:00'))).toBeNull();
    expect(nextAttemptAt({ waitMinutes: 0 }, at('10:00:00'), at('10:00:00'))).toBeNull();
  });

  it('is refused when none is left, or not yet; that none is left is told first', () => {
    expect(() => checkNext(null, null)).not.toThrow();
    expect(() => checkNext(1, null)).not.toThrow();
    expect(() => checkNext(0, null)).toThrow('ATTEMPTS_USED_UP');
    expect(() => checkNext(1, at('11:00:00'))).toThrow('WAIT');
    expect(() => checkNext(0, at('11:00:00'))).toThrow('ATTEMPTS_USED_UP');
  });
});
