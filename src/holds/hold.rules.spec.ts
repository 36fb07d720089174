import { describe, expect, it } from '@jest/globals';

import { type HoldMove, type HoldStepKind, movesOf, stateOf, whyNot } from './hold.rules.ts';

const steps = (...kinds: HoldStepKind[]) => kinds.map(kind => ({ kind, by: 'one' }));

describe('a legal hold', () => {
  it.each([
    [[], 'HELD'],
    [['RELEASE_PROPOSED'], 'RELEASE_PROPOSED'],
    [['RELEASE_PROPOSED', 'RELEASE_DECLINED'], 'HELD'],
    [['RELEASE_PROPOSED', 'RELEASED'], 'RELEASED'],
  ] as [HoldStepKind[], string][])('after %j is %s', (kinds, state) => expect(stateOf(steps(...kinds))).toBe(state));

  it.each([
    ['HELD', [], ['PROPOSE_RELEASE'], ['PROPOSE_RELEASE']],
    ['proposed', ['RELEASE_PROPOSED'], ['DECLINE_RELEASE'], ['CONFIRM_RELEASE', 'DECLINE_RELEASE']],
    ['released', ['RELEASE_PROPOSED', 'RELEASED'], [], []],
  ] as [string, HoldStepKind[], HoldMove[], HoldMove[]][])('%s: two people let it go', (_, kinds, own, others) => {
    expect(movesOf(steps(...kinds), 'one')).toEqual(own);
    expect(movesOf(steps(...kinds), 'other')).toEqual(others);
  });

  it('is not confirmed by whoever proposed it, nor without a proposal', () => {
    expect(whyNot('CONFIRM_RELEASE', steps('RELEASE_PROPOSED'), 'one')).toBe('SAME_PERSON');
    expect(whyNot('CONFIRM_RELEASE', steps('RELEASE_PROPOSED'), 'other')).toBeNull();
    expect(whyNot('CONFIRM_RELEASE', [], 'other')).toBe('MOVE_NOT_ALLOWED');
  });
});
