import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import { breachOf, movesOf, type PledgeEventKind, stateOf, whyNot } from './pledge.machine.ts';

const today = '2026-11-22' as LocalDate;
const story = (kinds: PledgeEventKind[], expiresOn: string | null = null) => ({
  events: kinds.map(kind => ({ kind, by: 'one' })),
  expiresOn: expiresOn as LocalDate | null,
});

describe('a pledge', () => {
  it.each([
    [[], null, 'IN_FORCE', 'NONE'],
    [[], '2026-11-22', 'IN_FORCE', 'NONE'],
    [[], '2026-11-21', 'EXPIRED', 'NONE'],
    [['BREACH_SUSPECTED'], null, 'IN_FORCE', 'SUSPECTED'],
    [['BREACH_SUSPECTED', 'SUSPICION_CLEARED'], null, 'IN_FORCE', 'NONE'],
    [['BREACH_SUSPECTED', 'BREACH_FOUND'], null, 'IN_FORCE', 'FOUND'],
    [['BREACH_SUSPECTED', 'BREACH_FOUND', 'BREACH_SUSPECTED', 'SUSPICION_CLEARED'], null, 'IN_FORCE', 'FOUND'],
    [['BREACH_SUSPECTED', 'BREACH_FOUND', 'RELEASED'], null, 'RELEASED', 'FOUND'],
    [['SUPERSEDED', 'BREACH_SUSPECTED'], null, 'SUPERSEDED', 'SUSPECTED'],
  ] as [PledgeEventKind[], string | null, string, string][])(
    'after %j, until %s, is %s and %s',
    (kinds, expiresOn, state, breach) => {
      expect(stateOf(story(kinds, expiresOn), today)).toBe(state);
      expect(breachOf(story(kinds, expiresOn))).toBe(breach);
    },
  );

  it('is found broken, or cleared, by another person than who suspected it', () => {
    const suspected = story(['BREACH_SUSPECTED']);
    expect(movesOf(suspected, today, 'one')).toEqual(['RELEASED']);
    expect(movesOf(suspected, today, 'other')).toEqual(['SUSPICION_CLEARED', 'BREACH_FOUND', 'RELEASED']);
    expect(whyNot('BREACH_FOUND', suspected, today, 'one')).toBe('SAME_PERSON');
    expect(whyNot('BREACH_FOUND', suspected, today, 'other')).toBeNull();
  });

  it('is not found broken before anybody suspected it, and not released twice', () => {
    expect(whyNot('BREACH_FOUND', story([]), today, 'other')).toBe('MOVE_NOT_ALLOWED');
    expect(whyNot('RELEASED', story(['RELEASED']), today, 'other')).toBe('MOVE_NOT_ALLOWED');
  });
});
