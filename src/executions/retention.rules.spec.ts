import { describe, expect, it } from '@jest/globals';

import { CaseState, isEnded, isKept } from '../cases/case.machine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import { basisOf, endsOn, isUsable, retentionBlockers } from './retention.rules.ts';

const day = (text: string) => text as LocalDate;
const years = { retentionYears: 5, dismissedCaseRetentionYears: 1 };

describe('how long a case is kept', () => {
  it.each([
    ['FULL', '2017-03-31', '2022-03-31'],
    ['DISMISSED', '2017-03-31', '2018-03-31'],
    ['FULL', '2016-02-29', '2021-02-28'],
    ['DISMISSED', '2016-02-29', '2017-02-28'],
  ] as const)('%s from %s: until %s', (basis, from, until) => expect(endsOn(basis, day(from), years)).toBe(until));

  it('is said for every state in which a case ends, and for no other', () => {
    for (const state of listOf(CaseState))
      expect([state, basisOf(state) !== null]).toEqual([state, isEnded(state) && !isKept(state)]);
  });
});

describe('letting go of a case', () => {
  const facts = { today: day('2022-04-01'), endsOn: day('2022-03-31'), isHeld: false, appealOpen: false };
  it.each([
    [{}, []],
    [{ today: day('2022-03-31') }, ['RETENTION_EARLY']],
    [{ isHeld: true }, ['LEGAL_HOLD']],
    [{ appealOpen: true }, ['PURGE_OPEN_APPEAL']],
    [
      { today: day('2017-03-31'), isHeld: true, appealOpen: true },
      ['RETENTION_EARLY', 'LEGAL_HOLD', 'PURGE_OPEN_APPEAL'],
    ],
  ])('%j: %j', (more, expected) =>
    expect(retentionBlockers({ ...facts, ...more }).map(({ code }) => code)).toEqual(expected),
  );
});

describe('an earlier sanction', () => {
  it.each([
    ['2017-03-24', '2017-03-24', true],
    ['2017-03-24', '2020-03-24', true],
    ['2017-03-24', '2020-03-25', false],
    ['2017-03-24', '2017-03-23', false],
  ])('of %s counts for an act of %s: %s', (finalOn, actOn, usable) =>
    expect(isUsable(day(finalOn), day(actOn), 3)).toBe(usable),
  );
});
