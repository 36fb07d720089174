import { describe, expect, it } from '@jest/globals';

import type { QuestionBand } from '../quizzes/item-statistics.rules.ts';
import { after, bankOf, placeIn } from './question-bank.rules.ts';

const row = (
  code: string,
  position: number,
  [shown, facility, discrimination, band]: [number, number | null, number | null, QuestionBand],
) => ({ code, position, statistics: { shown, facility, discrimination, band } });

const rows = [
  row('c', 1, [40, 0.5, 0.3, 'FINE']),
  row('a', 2, [0, null, null, 'TOO_FEW']),
  row('d', 3, [50, 0.2, -0.1, 'NEGATIVE']),
  row('b', 4, [40, 0.5, null, 'FINE']),
];

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code).join('');

describe('a bank of questions', () => {
  it.each([
    ['POSITION', 'cadb'],
    ['FACILITY', 'dbca'],
    ['DISCRIMINATION', 'dcab'],
    ['SHOWN', 'dbca'],
  ] as const)('is ordered by %s: %s', (order, expected) => expect(codes(bankOf(rows, order, null))).toBe(expected));

  it('shows one band', () => expect(codes(bankOf(rows, 'POSITION', 'FINE'))).toBe('cb'));

  it.each(['POSITION', 'FACILITY', 'DISCRIMINATION', 'SHOWN'] as const)('goes on after any place by %s', order => {
    const all = bankOf(rows, order, null);
    for (const [index, one] of all.entries())
      expect(after(all, order, placeIn(order, one))).toEqual(all.slice(index + 1));
  });
});
