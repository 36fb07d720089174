import { describe, expect, it } from '@jest/globals';

import { CaseState } from '../cases/case.machine.ts';
import { listOf } from '../kernel/names.ts';
import { isOpenToSubject, whyNoEvidence } from './evidence.rules.ts';

describe('the file', () => {
  it.each([
    ['ADMISSIBILITY', 'MOVE_NOT_ALLOWED', 'MOVE_NOT_ALLOWED'],
    ['INVESTIGATION', null, null],
    ['HEARING', null, null],
    ['DELIBERATION_FACTS', 'NEW_GROUNDS_AFTER_HEARING', null],
    ['DELIBERATION_SANCTION', 'NEW_GROUNDS_AFTER_HEARING', null],
    ['DECIDED', 'SEALED', 'SEALED'],
    ['FINAL', 'SEALED', 'SEALED'],
    ['PURGED', 'SEALED', 'SEALED'],
  ] as const)('in %s takes what is adverse: %s, and what is not: %s', (state, adverse, other) => {
    expect(whyNoEvidence(state, true)).toBe(adverse);
    expect(whyNoEvidence(state, false)).toBe(other);
  });

  it('never takes what is adverse where it would not take what is not', () => {
    for (const state of listOf(CaseState))
      if (whyNoEvidence(state, false)) expect(whyNoEvidence(state, true)).not.toBeNull();
  });

  it('is read by the subject from the notice to the end of the hearing', () =>
    expect(listOf(CaseState).filter(isOpenToSubject)).toEqual(['NOTICE_SERVED', 'HEARING']));
});
