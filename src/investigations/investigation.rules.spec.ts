import { describe, expect, it } from '@jest/globals';

import type { EvidenceKind } from './evidence.ts';
import { evidenceBlockers, reportBlockers } from './investigation.rules.ts';

const code = 'INVESTIGATION_INCOMPLETE';
const lacking = (allegations: number[], lacks: string) => ({ code, params: { allegations, lacks } });

describe('an investigation', () => {
  it.each<[EvidenceKind[][], object[]]>([
    [[['DOCUMENT', 'SUBJECT_ACCOUNT']], []],
    [[['SYSTEM_LOG', 'ACCOUNT_REFUSED']], []],
    [[[]], [lacking([1], 'EVIDENCE'), lacking([1], 'ACCOUNT')]],
    [[['STATEMENT']], [lacking([1], 'ACCOUNT')]],
    [[['SUBJECT_ACCOUNT']], [lacking([1], 'EVIDENCE')]],
    [
      [['DOCUMENT', 'SUBJECT_ACCOUNT'], ['INSPECTION'], ['ACCOUNT_REFUSED']],
      [lacking([3], 'EVIDENCE'), lacking([2], 'ACCOUNT')],
    ],
  ])('with %j lacks %j before its report', (file, lacks) => {
    const acts = file.map((kinds, i) => ({ seq: i + 1, kinds }));
    expect(reportBlockers(acts)).toEqual(lacks);
    expect(evidenceBlockers(acts)).toEqual(lacks.filter(each => JSON.stringify(each).includes('EVIDENCE')));
  });
});
