import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Asked, type ResultTable, type Tally, tablesOf } from './result.rules.ts';

const minCell = 5;
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const tally = (rows: Record<string, number[]>): Tally => new Map(Object.entries(rows));
const one = (rows: Record<string, number[]>, kind: Asked['kind'] = 'CHOICE') =>
  tablesOf([{ kind, tally: tally(rows) }], minCell)[0];

describe('what may be told', () => {
  it('is everything where there are enough everywhere', () => {
    expect(one({ 営業部: [5, 7, 0], 人事部: [9, 5, 0] })).toEqual({
      classes: [[0], [1], [2]],
      rows: [
        { departments: ['営業部'], counts: [5, 7, 0] },
        { departments: ['人事部'], counts: [9, 5, 0] },
      ],
    });
  });

  it('is nothing where fewer than five took part', () => {
    expect(one({ 営業部: [2, 2, 0] })).toBeNull();
    expect(one({})).toBeNull();
  });

  it('is not that four said yes: the rest of those who took part would tell', () => {
    expect(one({ 営業部: [4, 96, 0] })).toEqual({
      classes: [[0, 1], [2]],
      rows: [{ departments: ['営業部'], counts: [100, 0] }],
    });
  });

  it('takes a second department with the one that is too small, for the total would tell', () => {
    expect(one({ 営業部: [20, 20, 0], 人事部: [6, 6, 0], 監査部: [3, 0, 0] })?.rows).toEqual([
      { departments: ['監査部', '人事部'], counts: [9, 6, 0] },
      { departments: ['営業部'], counts: [20, 20, 0] },
    ]);
  });

  it('takes neighbours of a scale together', () => {
    expect(one({ 営業部: [2, 6, 9, 0, 3, 0] }, 'SCALE')?.classes).toEqual([[0, 1], [2, 4], [3], [5]]);
  });
});

const options = 3;
const company = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.array(fc.array(fc.nat({ max: 9 }), { minLength: options, maxLength: options }), { minLength: 2, maxLength: 2 }),
  { minKeys: 1 },
);

/** Two questions to the same people: whoever is fewer in one than in the other gave no answer. */
function askedOf(people: Record<string, number[][]>): Asked[] {
  const heads = new Map(
    Object.entries(people).map(([name, questions]) => [name, Math.max(...questions.map(sum))] as const),
  );
  return [0, 1].map(i => ({
    kind: i === 0 ? 'SCALE' : 'CHOICE',
    tally: new Map(
      Object.entries(people)
        .filter(([name]) => heads.get(name)! > 0)
        .map(([name, questions]) => [name, [...questions[i]!, heads.get(name)! - sum(questions[i]!)]]),
    ),
  }));
}

/** Every set of people that adding up some of these gives. */
const unionsOf = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((unions, each) => [...unions, ...unions.map(union => [...union, each])], [[]]);

const cellsOf = ({ rows, classes }: ResultTable) =>
  rows.flatMap(({ departments, counts }) => classes.map((_, i) => ({ departments, count: counts[i]! })));

const rowsOf = ({ rows }: ResultTable) => rows.map(({ departments, counts }) => ({ departments, count: sum(counts) }));

const isIsolated = (count: number) => count > 0 && count < minCell;
const within = (some: readonly string[], all: readonly string[]) => some.every(name => all.includes(name));

describe('the tables of a survey', () => {
  const tables = (people: Record<string, number[][]>) =>
    tablesOf(askedOf(people), minCell).filter(table => table !== null);

  it('count everybody once, every department in one row, every option in one class', () => {
    fc.assert(
      fc.property(company, people => {
        const asked = askedOf(people);
        for (const [i, table] of tablesOf(asked, minCell).entries()) {
          if (!table) continue;
          expect(sum(rowsOf(table).map(({ count }) => count))).toBe(sum([...asked[i]!.tally.values()].map(sum)));
          expect(table.rows.flatMap(row => row.departments).toSorted()).toEqual([...asked[i]!.tally.keys()].toSorted());
          expect(table.classes.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
        }
      }),
    );
  });

  it('isolate nobody by any sum of their cells', () => {
    fc.assert(
      fc.property(company, people => {
        for (const table of tables(people))
          for (const { count } of cellsOf(table)) expect(isIsolated(count)).toBe(false);
      }),
    );
  });

  it('isolate nobody by the difference of any two sums, of one table or of two', () => {
    fc.assert(
      fc.property(company, people => {
        const all = tables(people);
        const wholes = all.flatMap(table => unionsOf(rowsOf(table)));
        for (const whole of wholes) {
          const inside = whole.flatMap(({ departments }) => departments);
          const count = sum(whole.map(row => row.count));
          const cells = all.flatMap(table => [...cellsOf(table).map(cell => [cell]), ...unionsOf(rowsOf(table))]);
          for (const part of cells.filter(some => some.every(({ departments }) => within(departments, inside))))
            expect(isIsolated(count - sum(part.map(cell => cell.count)))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
