import { describe, expect, it } from '@jest/globals';

import type { CaseState } from './case.machine.ts';
import { wayOf } from './way.rules.ts';

const drawn = (state: CaseState, reached: CaseState[], more: { returnState?: CaseState; sanctions?: boolean } = {}) =>
  wayOf({ state, reached, returnState: more.returnState ?? null, sanctions: more.sanctions ?? true })
    .map(({ state: station, at }) => ({ PASSED: `(${station})`, HERE: `[${station}]`, AHEAD: station })[at])
    .join(' ');

describe('the way of a case, as it is drawn', () => {
  it('has what is behind, here and ahead', () =>
    expect(drawn('EXECUTION', ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'EXECUTION'], { sanctions: false })).toBe(
      '(REFERRED) (ADMISSIBILITY) (INVESTIGATION) [EXECUTION] CLOSED',
    ));

  it('puts a pause where it was made, with the rest ahead', () =>
    expect(
      drawn('SUSPENDED', ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'SUSPENDED'], {
        returnState: 'INVESTIGATION',
        sanctions: false,
      }),
    ).toBe('(REFERRED) (ADMISSIBILITY) (INVESTIGATION) [SUSPENDED] EXECUTION CLOSED'));

  it('ends where the case left the way', () =>
    expect(drawn('NOT_ADMITTED', ['REFERRED', 'ADMISSIBILITY', 'NOT_ADMITTED'])).toBe(
      '(REFERRED) (ADMISSIBILITY) [NOT_ADMITTED]',
    ));

  it('goes on after an appeal', () =>
    expect(drawn('APPEAL_REVIEW', ['REFERRED', 'APPEAL_WINDOW', 'APPEAL_REVIEW'])).toMatch(
      /\(APPEAL_WINDOW\) \[APPEAL_REVIEW\] FINAL EXECUTION CLOSED$/,
    ));

  it('keeps an appeal that was heard, and none ahead of a case that it sent back', () => {
    const appealed: CaseState[] = ['REFERRED', 'APPEAL_WINDOW', 'APPEAL_REVIEW'];
    expect(drawn('EXECUTION', [...appealed, 'FINAL', 'EXECUTION'])).toMatch(
      /\(APPEAL_REVIEW\) \(FINAL\) \[EXECUTION\] CLOSED$/,
    );
    expect(drawn('ANNULLED', [...appealed, 'ANNULLED'])).toMatch(/\(APPEAL_REVIEW\) \[ANNULLED\]$/);
    const remanded = drawn('REMANDED', [...appealed, 'REMANDED'], { returnState: 'DELIBERATION_FACTS' });
    expect(remanded).toMatch(/\(DELIBERATION_FACTS\) \[REMANDED\] DELIBERATION_SANCTION/);
    expect(remanded).not.toContain('APPEAL_REVIEW');
    expect(drawn('DELIBERATION_FACTS', [...appealed, 'REMANDED', 'DELIBERATION_FACTS'])).not.toContain('APPEAL_REVIEW');
  });

  it('lies all ahead of a draft', () => expect(drawn('DRAFT', [])).toMatch(/^\[DRAFT\] REFERRED ADMISSIBILITY/));
});
