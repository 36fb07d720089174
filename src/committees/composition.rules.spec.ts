import { describe, expect, it } from '@jest/globals';

import { CaseState } from '../cases/case.machine.ts';
import { listOf } from '../kernel/names.ts';
import { challengeOutcome } from './challenge.rules.ts';
import { compositionBlockers, formationBlockers, whyNotFormed } from './composition.rules.ts';

const rule = { seats: 5, minExternal: 1, minEntitled: 3 };
const inside = (chairOrder: number | null = null) => ({ external: false, cleared: true, chairOrder });
const outside = { external: true, cleared: true, chairOrder: null };
const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code);

describe('a committee is formed', () => {
  it('with outside members, all seats, one chair and an order of deputies', () => {
    const seats = [inside(1), inside(2), inside(), outside, outside];
    expect(formationBlockers({ seats, rule })).toEqual([]);
    expect(codes(formationBlockers({ seats: seats.slice(0, 3), rule }))).toEqual(['EXTERNAL_MIN', 'SEATS']);
    expect(codes(formationBlockers({ seats: [inside(2), inside(2), inside(), outside, outside], rule }))).toEqual([
      'CHAIR_ORDER',
    ]);
    expect(codes(formationBlockers({ seats: [inside(), inside(), inside(), outside, outside], rule }))).toEqual([
      'CHAIR_ORDER',
    ]);
  });

  it('after admission and before the notice, and never between notice and decision', () => {
    const may = listOf(CaseState).filter(state => whyNotFormed(state) === null);
    expect(may).toEqual(['INVESTIGATION', 'COMMITTEE_SETUP']);
    expect(whyNotFormed('HEARING')).toBe('COMMITTEE_PACKING');
    expect(whyNotFormed('CLOSED')).toBe('MOVE_NOT_ALLOWED');
  });
});

describe('a committee may serve notice', () => {
  it('when all declared, nothing is pending and enough are left', () => {
    const seats = [inside(1), inside(2), outside];
    expect(compositionBlockers({ seats, pendingChallenges: 0, rule })).toEqual([]);
    expect(
      codes(
        compositionBlockers({ seats: [inside(null), { ...inside(), cleared: false }], pendingChallenges: 1, rule }),
      ),
    ).toEqual([
      'CONFLICT_DECLARATION_MISSING',
      'CONFLICT_UNRESOLVED',
      'MEMBERS_MISSING',
      'EXTERNAL_MIN',
      'CHAIR_MISSING',
    ]);
  });
});

describe('a challenge', () => {
  it.each([
    [['UPHOLD'], 2, null],
    [['UPHOLD', 'REJECT'], 2, 'UPHELD'],
    [['UPHOLD', 'REJECT', 'REJECT'], 3, 'REJECTED'],
    [['REJECT', 'REJECT'], 2, 'REJECTED'],
    [[], 0, 'UPHELD'],
  ] as const)('%j of %i is %s', (votes, voters, outcome) => {
    expect(challengeOutcome(votes, voters)).toBe(outcome);
  });

  it('one more vote to uphold never undoes one that is upheld', () => {
    for (let upheld = 0; upheld < 6; upheld++)
      for (let rejected = 0; rejected < 6; rejected++) {
        const votes = [...Array<'UPHOLD'>(upheld).fill('UPHOLD'), ...Array<'REJECT'>(rejected).fill('REJECT')];
        if (challengeOutcome(votes, votes.length) === 'UPHELD')
          expect(challengeOutcome([...votes, 'UPHOLD'], votes.length + 1)).toBe('UPHELD');
      }
  });
});
