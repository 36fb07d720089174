import { describe, expect, it } from '@jest/globals';

import { choose, fateOf, patience, sentBetween, withAnswer, withoutAnswer } from './answers.rules.ts';

describe('answers that have not arrived yet', () => {
  it('keeps only the last choice of a question', () => {
    expect(withAnswer(withAnswer({}, 'q1', ['a']), 'q1', ['b'])).toEqual({ q1: ['b'] });
  });

  it('forgets what has arrived', () => {
    expect(withoutAnswer({ q1: ['a', 'b'], q2: ['c'] }, 'q1', ['b', 'a'])).toEqual({ q2: ['c'] });
  });

  it('keeps what was changed while it was on its way', () => {
    expect(withoutAnswer({ q1: ['b'] }, 'q1', ['a'])).toEqual({ q1: ['b'] });
    expect(withoutAnswer({ q1: ['a', 'b'] }, 'q1', ['a'])).toEqual({ q1: ['a', 'b'] });
  });

  it('knows what another tab has sent', () => {
    expect(sentBetween({ q1: ['a'], q2: ['b'] }, { q2: ['c'] })).toEqual([['q1', ['a']]]);
  });
});

describe('choosing', () => {
  it.each([
    ['one of several replaces the other', false, ['a'], 'b', ['b']],
    ['the same one stays', false, ['a'], 'a', ['a']],
    ['one more', true, ['a'], 'b', ['a', 'b']],
    ['one less', true, ['a', 'b'], 'a', ['b']],
    ['none is left', true, ['a'], 'a', []],
  ])('%s', (_, isMultiple, chosen, option, expected) => {
    expect(choose(isMultiple, chosen, option)).toEqual(expected);
  });
});

describe('an answer that was not taken', () => {
  it.each([
    [null, 'again'],
    ['UNAVAILABLE', 'again'],
    ['BUSY', 'again'],
    ['INTERNAL', 'again'],
    ['TIME_UP', 'over'],
    ['ATTEMPT_FINISHED', 'over'],
    ['QUESTION_NOT_DRAWN', 'never'],
    ['INVALID_INPUT', 'never'],
    ['UNAUTHENTICATED', 'wait'],
    ['NOT_FOUND', 'wait'],
  ])('%s: %s', (code, fate) => expect(fateOf(code)).toBe(fate));

  it('waits longer each time, but never longer than half a minute', () => {
    expect([0, 1, 2, 9].map(patience)).toEqual([1000, 2000, 4000, 30_000]);
  });
});
