import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { listOf } from '../kernel/names.ts';
import { Sanction } from '../rulesets/sanction.ts';
import { BallotChoice, type RoundKind } from './ballot.ts';
import { checkChoice, commitmentOf, mostYen, paperLength, readPaper, writePaper } from './ballot.rules.ts';

const paper = {
  roundId: '0199b0c0-0000-7000-8000-000000000001',
  seat: 3,
  choice: BallotChoice.PAY_CUT,
  amount: 3000,
  nonce: 'ab'.repeat(32),
};
const ladder = (['NONE', 'REPRIMAND', 'PAY_CUT', 'SUSPENSION'] as const).map(sanction => ({
  sanction,
  maxDays: sanction === 'SUSPENSION' ? 14 : null,
}));

describe('a ballot paper', () => {
  it('is as long as every other one', () => {
    const lengths = listOf(BallotChoice).flatMap(choice =>
      [null, 1, mostYen].map(amount => writePaper({ ...paper, choice, amount, seat: 50 }).length),
    );
    expect(new Set(lengths)).toEqual(new Set([paperLength]));
    expect(readPaper(writePaper(paper))).toEqual(paper);
  });

  it('is committed to by everything in it, as anybody can reckon again', () => {
    const text = JSON.stringify([paper.roundId, 3, 'PAY_CUT', 3000, paper.nonce]);
    expect(commitmentOf(paper)).toBe(createHash('sha256').update(text).digest('hex'));
    const others = [
      { seat: 4 },
      { choice: BallotChoice.NONE },
      { amount: 3001 },
      { amount: null },
      { nonce: 'cd'.repeat(32) },
      { roundId: 'x' },
    ];
    expect(new Set([paper, ...others.map(change => ({ ...paper, ...change }))].map(commitmentOf)).size).toBe(7);
  });
});

describe('a choice', () => {
  it.each<[RoundKind, BallotChoice, number | null, string | null]>([
    ['FACTS', 'PROVEN', null, null],
    ['FACTS', 'NOT_PROVEN', null, null],
    ['FACTS', 'ABSTAIN', null, 'ABSTAIN_NOT_ALLOWED'],
    ['FACTS', 'NONE', null, 'INVALID_INPUT'],
    ['FACTS', 'PROVEN', 1, 'INVALID_INPUT'],
    ['SANCTION', 'ABSTAIN', null, 'ABSTAIN_NOT_ALLOWED'],
    ['SANCTION', 'PROVEN', null, 'INVALID_INPUT'],
    ['SANCTION', 'NONE', null, null],
    ['SANCTION', 'REPRIMAND', null, null],
    ['SANCTION', 'REPRIMAND', 5, 'INVALID_INPUT'],
    ['SANCTION', 'PAY_CUT', 3000, null],
    ['SANCTION', 'PAY_CUT', 0, 'INVALID_INPUT'],
    ['SANCTION', 'PAY_CUT', mostYen + 1, 'INVALID_INPUT'],
    ['SANCTION', 'SUSPENSION', 14, null],
    ['SANCTION', 'SUSPENSION', 15, 'SUSPENSION_TOO_LONG'],
    ['SANCTION', 'SUSPENSION', null, null],
    ['SANCTION', 'DISMISSAL', null, 'RUNG_NOT_IN_RULES'],
  ])('%s: %s with %p is %p', (kind, choice, amount, code) => {
    const check = () => checkChoice(kind, kind === 'FACTS' ? [] : ladder, choice, amount);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it('is refused without saying which it was', () => {
    expect.assertions(1);
    try {
      checkChoice('SANCTION', ladder, Sanction.DISMISSAL, null);
    } catch (refusal) {
      expect(JSON.stringify((refusal as { params: object }).params)).toBe('{}');
    }
  });
});
