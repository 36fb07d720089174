import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { listOf } from '../kernel/names.ts';
import { coverageOf } from './coverage.rules.ts';
import { InterviewStage } from './stage.ts';

const count = (stage: InterviewStage, people: number) => ({ stage, people, joined: 0 });

describe('coverage', () => {
  it('counts who was let go without an interview as not covered, and who left or is away not at all', () => {
    const counts = [
      count('SEALED', 4),
      count('ACKNOWLEDGED', 3),
      count('RELEASED', 1),
      count('LEFT', 5),
      count('EXEMPT', 2),
    ];
    expect(coverageOf(counts)).toMatchObject({ roster: 15, owed: 8, covered: 7, rate: 87.5 });
  });

  it('says 100 % of nobody less than everybody', () => {
    expect(coverageOf([count('SEALED', 99_999), count('STOPPED', 1)]).rate).toBe(99.9);
    expect(coverageOf([count('LEFT', 3)]).rate).toBeNull();
  });

  it('adds up', () => {
    const some = fc.array(
      fc.record({ stage: fc.constantFrom(...listOf(InterviewStage)), people: fc.nat(1000), joined: fc.nat(10) }),
    );
    fc.assert(
      fc.property(some, counts => {
        const { roster, owed, covered, stages } = coverageOf(counts);
        expect(stages.reduce((sum, { people }) => sum + people, 0)).toBe(roster);
        expect(covered).toBeLessThanOrEqual(owed);
        expect(owed).toBeLessThanOrEqual(roster);
      }),
    );
  });
});
