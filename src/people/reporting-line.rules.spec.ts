import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localDate } from '../kernel/local-date.ts';
import { managersFirst, reportingProblems } from './reporting-line.rules.ts';

const today = localDate('2026-11-22');
/** `1>2` reports to 2; `!` has left. */
const rows = (...all: string[]) =>
  all.map((text, i) => {
    const [number = '', managerNumber = ''] = text.replace('!', '').split('>');
    return {
      line: i + 2,
      number,
      managerNumber: managerNumber || null,
      leftOn: text.endsWith('!') ? localDate('2026-11-21') : null,
    };
  });
const problems = (all: string[], known: string[] = [], broken: number[] = []) =>
  runToEnd(reportingProblems(rows(...all), new Set(broken), { people: new Set(known), today })).map(
    ({ line, reason }) => [line, reason],
  );

function runToEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the reporting line', () => {
  it.each([
    [['1', '2>1', '3>2'], []],
    [['1>1'], [[2, 'REPORTING_CYCLE']]],
    [
      ['1>2', '2>1', '3>1'],
      [
        [2, 'REPORTING_CYCLE'],
        [3, 'REPORTING_CYCLE'],
      ],
    ],
    [['4>1', '1>2', '2>3', '3>1', '5>6', '6>5'], [3, 4, 5, 6, 7].map(line => [line, 'REPORTING_CYCLE'])],
    [['1>9'], [[2, 'UNKNOWN_MANAGER']]],
    [['1>8'], [[2, 'MANAGER_LEFT']]],
    [['1!', '2>1'], [[3, 'MANAGER_LEFT']]],
    [['1!', '2>1!'], []],
    [['1>8!'], []],
  ])('%j has these problems: %j', (all, expected) => {
    expect(problems(all, ['8'])).toEqual(expected);
  });

  it('is not blamed on a row that is broken, but may lead to one', () => {
    expect(problems(['1>9', '2>1'], [], [2])).toEqual([]);
  });

  it('is written from the top', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 50 }).map(parents =>
      parents.map((parent, i) => ({
        after: { number: String(i), managerNumber: i === 0 ? null : String(parent % i) },
      })),
    );
    fc.assert(
      fc.property(
        trees.chain(all => fc.shuffledSubarray(all, { minLength: all.length })),
        people => {
          const ordered = runToEnd(managersFirst(people)).map(({ after }) => after);
          const place = new Map(ordered.map(({ number }, i) => [number, i]));
          expect(place.size).toBe(people.length);
          for (const [i, { managerNumber }] of ordered.entries())
            expect(place.get(managerNumber ?? '') ?? -1).toBeLessThan(i);
        },
      ),
    );
  });
});
