import { describe, expect, it } from '@jest/globals';

import type { Sanction } from '../rulesets/sanction.ts';
import { type VoteFacts, countsSince, moveAfterFacts, openLadder, stateOf, voteBlockers } from './round.rules.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const facts = (changes: Partial<VoteFacts> = {}): VoteFacts => ({
  kind: 'FACTS',
  state: 'DELIBERATION_FACTS',
  isOpen: false,
  isSanctioned: false,
  acts: [{ seq: 1, finding: null }],
  quorum: [],
  challenges: 0,
  unread: [],
  missingLines: [],
  ...changes,
});
const codes = (changes: Partial<VoteFacts>) => voteBlockers(facts(changes)).map(({ code }) => code);

describe('a vote', () => {
  it.each<[Partial<VoteFacts>, string[]]>([
    [{}, []],
    [{ state: 'NOTICE_SERVED' }, ['NO_HEARING']],
    [{ state: 'HEARING', challenges: 1 }, ['NO_HEARING']],
    [{ state: 'COMMITTEE_SETUP', kind: 'SANCTION' }, ['NO_HEARING']],
    [{ state: 'DECIDED' }, ['MOVE_NOT_ALLOWED']],
    [{ state: 'SUSPENDED' }, ['MOVE_NOT_ALLOWED']],
    [{ state: 'DELIBERATION_SANCTION' }, ['MOVE_NOT_ALLOWED']],
    [{ isOpen: true }, ['ROUND_OPEN']],
    [{ challenges: 1 }, ['CONFLICT_UNRESOLVED']],
    [{ unread: [2] }, ['RECORD_UNREAD']],
    [{ quorum: [{ code: 'QUORUM' }] }, ['QUORUM']],
    [{ kind: 'SANCTION' }, ['FACTS_OPEN']],
    [
      {
        kind: 'SANCTION',
        acts: [{ seq: 1, finding: 'PROVEN' }],
        missingLines: ['NATURE'],
        state: 'DELIBERATION_SANCTION',
      },
      ['PROPORTIONALITY_MISSING'],
    ],
    [{ kind: 'SANCTION', acts: [{ seq: 1, finding: 'PROVEN' }], state: 'DELIBERATION_SANCTION' }, []],
    [
      { kind: 'SANCTION', acts: [{ seq: 1, finding: 'PROVEN' }], state: 'DELIBERATION_SANCTION', isSanctioned: true },
      ['ROUND_CLOSED'],
    ],
    // all at once, in the order in which they are dealt with
    [
      { isOpen: true, challenges: 2, unread: [4], quorum: [{ code: 'QUORUM_EXTERNAL' }] },
      ['ROUND_OPEN', 'CONFLICT_UNRESOLVED', 'RECORD_UNREAD', 'QUORUM_EXTERNAL'],
    ],
  ])('%j: %j', (changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('is void once somebody left while it was open, and never after it closed', () => {
    const open = { closedAt: null, voidedAt: null };
    expect(stateOf(open, false)).toBe('OPEN');
    expect(stateOf(open, true)).toBe('VOID');
    expect(stateOf({ ...open, closedAt: at(1) }, true)).toBe('CLOSED');
    expect(stateOf({ ...open, voidedAt: at(1) }, false)).toBe('VOID');
  });

  it('counts from the last remand or reopening on; one to the sanction alone leaves the facts', () => {
    const steps = [
      { move: 'FIND_PROVEN', to: 'DELIBERATION_SANCTION', at: at(1) },
      { move: 'RETURN', to: 'DELIBERATION_SANCTION', at: at(2) },
    ] as const;
    expect(countsSince(steps, 'FACTS')).toBeNull();
    expect(countsSince(steps, 'SANCTION')).toEqual(at(2));
    const again = [...steps, { move: 'RETURN', to: 'INVESTIGATION', at: at(3) }] as const;
    expect(countsSince(again, 'FACTS')).toEqual(at(3));
    const grounds = [{ move: 'ADD_GROUNDS', to: 'NOTICE_SERVED', at: at(1) }] as const;
    expect([countsSince(grounds, 'FACTS'), countsSince(grounds, 'SANCTION')]).toEqual([at(1), null]);
    expect(countsSince([...again, { move: 'REOPEN', to: 'INVESTIGATION', at: at(4) }], 'SANCTION')).toEqual(at(4));
  });
});

describe('once every act was voted on', () => {
  it.each([
    [[], null],
    [[{ seq: 1, finding: null }], null],
    [
      [
        { seq: 1, finding: 'PROVEN' },
        { seq: 2, finding: null },
      ],
      null,
    ],
    [
      [
        { seq: 1, finding: 'PROVEN' },
        { seq: 2, finding: 'NOT_PROVEN' },
      ],
      'FIND_PROVEN',
    ],
    [
      [
        { seq: 1, finding: 'NOT_PROVEN' },
        { seq: 2, finding: 'NOT_PROVEN' },
      ],
      'FIND_NOT_PROVEN',
    ],
  ] as const)('%j leads to %p', (acts, move) => {
    expect(moveAfterFacts(acts)).toBe(move);
  });
});

describe('what can be voted for', () => {
  const name = { ja: '', en: null };
  const rung = (sanction: 'ADMONITION' | 'PAY_CUT' | 'SUSPENSION' | 'DISMISSAL') => ({
    sanction,
    name,
    maxDays: sanction === 'SUSPENSION' ? 7 : null,
  });
  const offence = (key: string, heaviest: 'PAY_CUT' | 'DISMISSAL') => ({ key, name, reference: '', heaviest });
  const rules = {
    ladder: [rung('DISMISSAL'), rung('SUSPENSION'), rung('PAY_CUT'), rung('ADMONITION')],
    offences: [offence('small', 'PAY_CUT'), offence('grave', 'DISMISSAL')],
  };
  const open = (proven: string[], ...ceilings: Sanction[]) =>
    openLadder(rules, proven, ceilings).map(({ sanction }) => sanction);

  it('are the rungs of the rules up to the heaviest of the proven acts, 不処分 always among them', () => {
    expect(open(['small'])).toEqual(['NONE', 'ADMONITION', 'PAY_CUT']);
    expect(open(['small', 'grave'])).toEqual(['NONE', 'ADMONITION', 'PAY_CUT', 'SUSPENSION', 'DISMISSAL']);
    expect(openLadder(rules, ['grave'], [])[3]).toEqual({ sanction: 'SUSPENSION', maxDays: 7 });
    expect(open([])).toEqual(['NONE']);
  });

  it('is never heavier than what a remand leaves open, or than what the subject was told', () => {
    expect(open(['grave'], 'SUSPENSION')).toEqual(['NONE', 'ADMONITION', 'PAY_CUT', 'SUSPENSION']);
    expect(open(['small'], 'SUSPENSION')).toEqual(['NONE', 'ADMONITION', 'PAY_CUT']);
    expect(open(['grave'], 'SUSPENSION', 'PAY_CUT')).toEqual(['NONE', 'ADMONITION', 'PAY_CUT']);
  });
});
