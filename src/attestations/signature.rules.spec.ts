import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Answered, missingIn, sampleSize } from './signature.rules.ts';

const answered = (more: Partial<Answered>): Answered => ({ answer: 'YES', note: '', devices: [], files: 0, ...more });
const laptop = { assetTag: 'PC-0123', owner: 'COMPANY' } as const;
const nothing = { asksDevices: false, asksEvidence: false };
const both = { asksDevices: true, asksEvidence: true };

describe('an answer', () => {
  it.each([
    ['YES', answered({}), nothing, null],
    ['YES with a note', answered({ note: '一部のみ' }), nothing, ['note', 'isEmpty']],
    ['YES without the devices', answered({ files: 1 }), both, ['devices', 'isNotEmpty']],
    ['YES without the evidence', answered({ devices: [laptop] }), both, ['proofIds', 'isNotEmpty']],
    ['YES with both', answered({ devices: [laptop], files: 1 }), both, null],
    ['YES with what nobody asked', answered({ devices: [laptop] }), nothing, ['devices', 'notAsked']],
    ['NO', answered({ answer: 'NO' }), both, null],
    ['an EXCEPTION without a reason', answered({ answer: 'EXCEPTION' }), nothing, ['note', 'isNotEmpty']],
    ['an EXCEPTION', answered({ answer: 'EXCEPTION', note: '退職者の端末' }), both, null],
  ] as const)('%s', (_, given, asked, missing) => expect(missingIn(given, asked)).toEqual(missing));
});

describe('a sample', () => {
  it.each([
    [0, 10, 0],
    [1, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [100, 100, 100],
  ])('of %i at %i %% is %i', (population, percent, size) => expect(sampleSize(population, percent)).toBe(size));

  it('is never less than the share and never more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100 }), (population, percent) => {
        const size = sampleSize(population, percent);
        return size * 100 >= population * percent && size <= population;
      }),
    );
  });
});
