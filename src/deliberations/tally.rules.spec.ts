import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { listOf } from '../kernel/names.ts';
import { Sanction, isDismissal, rank } from '../rulesets/sanction.ts';
import type { Finding } from './ballot.ts';
import { type SanctionVote, majorityOf, tallyFacts, tallySanction, twoThirdsOf } from './tally.rules.ts';

const ladder = listOf(Sanction).map(sanction => ({ sanction, maxDays: sanction === 'SUSPENSION' ? 14 : null }));

/** `SUSPENSION:10` names ten days; `*` is an outside member. */
const vote = (text: string): SanctionVote => {
  const [sanction, amount] = text.replace('*', '').split(':') as [Sanction, string?];
  return { sanction, amount: amount ? Number(amount) : null, external: text.endsWith('*') };
};
const tally = (...votes: string[]) => tallySanction(ladder, votes.map(vote));

describe('the facts', () => {
  it.each<[string, Finding, boolean]>([
    ['P', 'PROVEN', false],
    ['N', 'NOT_PROVEN', false],
    ['PPN', 'PROVEN', false],
    ['PNN', 'NOT_PROVEN', false],
    ['PPPPN', 'PROVEN', false],
    ['PPPNN', 'PROVEN', false],
    // a tie speaks for whom it is about
    ['PPNN', 'NOT_PROVEN', true],
    ['PN', 'NOT_PROVEN', true],
    ['PPPNNN', 'NOT_PROVEN', true],
  ])('%s is %s', (votes, finding, tied) => {
    const said = votes.split('').map((each): Finding => (each === 'P' ? 'PROVEN' : 'NOT_PROVEN'));
    expect(tallyFacts(said)).toMatchObject({ finding, tied, present: votes.length });
  });

  it('are proven by more than half of those present, whatever the order of the ballots', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Finding>('PROVEN', 'NOT_PROVEN'), { minLength: 1, maxLength: 12 }), said => {
        const proven = said.filter(each => each === 'PROVEN').length;
        expect(tallyFacts(said).finding).toBe(proven * 2 > said.length ? 'PROVEN' : 'NOT_PROVEN');
        expect(tallyFacts(said.toReversed())).toEqual(tallyFacts(said));
      }),
    );
  });
});

describe('the sanction', () => {
  it.each<[string[], Partial<ReturnType<typeof tally>>]>([
    // 出勤停止 1 < 3, with 減給 2 it is 3
    [
      ['SUSPENSION', 'PAY_CUT', 'PAY_CUT', 'REPRIMAND*', 'REPRIMAND*'],
      { reached: 'PAY_CUT', sanction: 'PAY_CUT', majority: 3 },
    ],
    [['NONE'], { sanction: 'NONE' }],
    [['NONE', 'NONE', 'NONE', 'REPRIMAND', 'REPRIMAND'], { sanction: 'NONE' }],
    // everybody something else: the one in the middle
    [['DEMOTION', 'SUSPENSION', 'PAY_CUT', 'REPRIMAND', 'NONE'], { sanction: 'PAY_CUT' }],
    // of four three are more than half
    [['SUSPENSION', 'SUSPENSION', 'NONE', 'NONE'], { sanction: 'NONE' }],
    // a dismissal needs two thirds and one from outside
    [
      ['DISMISSAL', 'DISMISSAL', 'DISMISSAL', 'DISMISSAL*', 'NONE*'],
      { sanction: 'DISMISSAL', fallen: [], twoThirds: 4 },
    ],
    [
      ['DISMISSAL', 'DISMISSAL', 'DISMISSAL*', 'PAY_CUT', 'PAY_CUT*'],
      { reached: 'DISMISSAL', sanction: 'DEMOTION', fallen: ['DISMISSAL', 'RESIGNATION_URGED'] },
    ],
    // nobody from outside wanted it
    [['DISMISSAL', 'DISMISSAL', 'DISMISSAL', 'DISMISSAL', 'NONE*'], { sanction: 'DEMOTION' }],
    // one rung lighter it holds: the fourth, from outside, wanted that or more
    [
      ['DISMISSAL', 'DISMISSAL', 'DISMISSAL', 'RESIGNATION_URGED*', 'NONE*'],
      { reached: 'DISMISSAL', sanction: 'RESIGNATION_URGED', fallen: ['DISMISSAL'] },
    ],
    [['DISMISSAL', 'DISMISSAL*'], { sanction: 'DISMISSAL' }],
    [['DISMISSAL', 'RESIGNATION_URGED*', 'NONE'], { reached: 'RESIGNATION_URGED', sanction: 'RESIGNATION_URGED' }],
  ])('%j', (votes, expected) => {
    expect(tally(...votes)).toMatchObject(expected);
  });

  it.each<[string[], number | null]>([
    // the same method on the number: 10 + 7 days are two of three
    [['SUSPENSION:10', 'SUSPENSION:7', 'SUSPENSION:3'], 7],
    [['SUSPENSION:10', 'SUSPENSION:10', 'SUSPENSION:3'], 10],
    // whoever wanted more than a suspension counts as wanting more days than any
    [['DEMOTION', 'SUSPENSION:10', 'SUSPENSION:3', 'NONE', 'REPRIMAND'], 3],
    [['PAY_CUT:5000', 'PAY_CUT:3000', 'PAY_CUT:1000', 'REPRIMAND', 'NONE'], 1000],
    // whoever named none did not ask for a certain one
    [['PAY_CUT:5000', 'PAY_CUT', 'PAY_CUT'], null],
    [['SUSPENSION:5', 'SUSPENSION:4', 'SUSPENSION'], 4],
    [['REPRIMAND', 'REPRIMAND', 'SUSPENSION:5'], null],
  ])('%j settles the number %p', (votes, amount) => {
    expect(tally(...votes).amount).toBe(amount);
  });

  it('names no number when it fell from a dismissal: those who wanted more named none', () => {
    const short = ladder.filter(({ sanction }) => sanction !== 'DEMOTION');
    const votes = ['DISMISSAL', 'DISMISSAL', 'DISMISSAL', 'SUSPENSION:5*', 'SUSPENSION:3*'].map(vote);
    expect(tallySanction(short, votes)).toMatchObject({ sanction: 'SUSPENSION', amount: null });
  });

  it('knows the majority and the two thirds', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(majorityOf)).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect([1, 2, 3, 4, 5, 6, 7].map(twoThirdsOf)).toEqual([1, 2, 2, 3, 4, 4, 5]);
  });

  it('refuses what is on no ladder: a fault of the program, and no vote', () => {
    expect(() => tallySanction(ladder.slice(0, 2), [vote('PAY_CUT')])).toThrow(RangeError);
    expect(() => tallySanction(ladder, [])).toThrow(RangeError);
  });
});

const anyVote = fc.record({
  sanction: fc.constantFrom(...listOf(Sanction)),
  external: fc.boolean(),
  amount: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
});
const votesOf = fc.array(anyVote, { minLength: 1, maxLength: 9 });
/** With the number of a rung that knows one; none where it is settled by those who wanted more. */
const weight = ({ sanction, amount }: { sanction: Sanction; amount: number | null }) =>
  rank(sanction) * 1000 + (amount ?? 0);

describe('every tally of a sanction', () => {
  it('ends on a rung of the ladder that more than half wanted or found too light', () => {
    fc.assert(
      fc.property(votesOf, votes => {
        const { sanction, majority } = tallySanction(ladder, votes);
        expect(Object.hasOwn(Sanction, sanction)).toBe(true);
        expect(votes.filter(each => rank(each.sanction) >= rank(sanction)).length).toBeGreaterThanOrEqual(majority);
      }),
    );
  });

  it('dismisses nobody without two thirds and one from outside', () => {
    fc.assert(
      fc.property(votesOf, votes => {
        const { sanction } = tallySanction(ladder, votes);
        if (!isDismissal(sanction)) return;
        const wanted = votes.filter(each => rank(each.sanction) >= rank(sanction));
        expect(wanted.length * 3).toBeGreaterThanOrEqual(votes.length * 2);
        expect(wanted.some(({ external }) => external)).toBe(true);
      }),
    );
  });

  it('does not get heavier when a vote is replaced by a lighter one', () => {
    fc.assert(
      fc.property(votesOf, fc.nat(), fc.constantFrom(...listOf(Sanction)), (votes, at, lighter) => {
        const place = at % votes.length;
        fc.pre(rank(lighter) <= rank(votes[place]!.sanction));
        const changed = votes.with(place, { ...votes[place]!, sanction: lighter });
        expect(rank(tallySanction(ladder, changed).sanction)).toBeLessThanOrEqual(
          rank(tallySanction(ladder, votes).sanction),
        );
      }),
    );
  });

  it('does not get heavier, nor longer or dearer, when a lighter number is named', () => {
    const named = fc.array(
      fc.record({
        sanction: fc.constantFrom<Sanction>('PAY_CUT', 'SUSPENSION', 'REPRIMAND'),
        external: fc.boolean(),
        amount: fc.integer({ min: 1, max: 30 }),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(named, fc.nat(), fc.integer({ min: 1, max: 30 }), (votes, at, amount) => {
        const place = at % votes.length;
        fc.pre(amount <= votes[place]!.amount);
        const before = tallySanction(ladder, votes);
        expect(weight(tallySanction(ladder, votes.with(place, { ...votes[place]!, amount })))).toBeLessThanOrEqual(
          weight(before),
        );
      }),
    );
  });

  it('does not get heavier when somebody more is there who wants no more than the result', () => {
    fc.assert(
      fc.property(votesOf, anyVote, (votes, more) => {
        const { sanction } = tallySanction(ladder, votes);
        fc.pre(rank(more.sanction) <= rank(sanction));
        expect(rank(tallySanction(ladder, [...votes, more]).sanction)).toBeLessThanOrEqual(rank(sanction));
      }),
    );
  });

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(votesOf, fc.nat(), (votes, turn) => {
        const at = turn % votes.length;
        expect(tallySanction(ladder, [...votes.slice(at), ...votes.slice(0, at)].toReversed())).toEqual(
          tallySanction(ladder, votes),
        );
      }),
    );
  });
});
