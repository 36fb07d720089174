import { describe, expect, it } from '@jest/globals';

import { completenessOf, takesNow } from './file.rules.ts';
import type { Evidence } from './said.graphql.ts';

const item = (number: number, kind: Evidence['kind'], allegations: number[], supersedes: number | null = null) =>
  ({ number, kind, allegations, supersedes }) as Evidence;

describe('the file of a case', () => {
  it('tells what each act still lacks', () => {
    const evidence = [item(1, 'SYSTEM_LOG', [1]), item(2, 'ACCOUNT_REFUSED', [1, 2])];
    expect(completenessOf([{ seq: 1 }, { seq: 2 }], evidence)).toEqual([
      { seq: 1, hasEvidence: true, hasAccount: true },
      { seq: 2, hasEvidence: false, hasAccount: true },
    ]);
  });

  it('does not count what was replaced', () =>
    expect(completenessOf([{ seq: 1 }], [item(1, 'DOCUMENT', [1]), item(2, 'OTHER', [], 1)])).toEqual([
      { seq: 1, hasEvidence: false, hasAccount: false },
    ]));

  it.each([
    ['ADMISSIBILITY', null, 'nothing'],
    ['HEARING', null, 'anything'],
    ['DELIBERATION_FACTS', null, 'favourable'],
    ['SUSPENDED', 'INVESTIGATION', 'anything'],
    ['DECIDED', null, 'nothing'],
  ] as const)('in %s (from %s) takes %s', (state, returnState, takes) =>
    expect(takesNow({ state, returnState })).toBe(takes),
  );
});
