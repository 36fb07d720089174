import type { ItemStatistics, QuestionBand } from '../quizzes/item-statistics.rules.ts';

/** By what a list of questions is ordered. */
export type BankOrder = 'POSITION' | 'FACILITY' | 'DISCRIMINATION' | 'SHOWN';

export interface BankRow {
  code: string;
  position: number;
  statistics: ItemStatistics;
}

/** What says nothing yet stands last. */
const last = Number.MAX_SAFE_INTEGER;

const keys: Record<BankOrder, (row: BankRow) => number> = {
  POSITION: ({ position }) => position,
  FACILITY: ({ statistics }) => statistics.facility ?? last,
  DISCRIMINATION: ({ statistics }) => statistics.discrimination ?? last,
  SHOWN: ({ statistics }) => -statistics.shown,
};

/** Where a row stands: two never stand in the same place. */
export const placeIn = (order: BankOrder, row: BankRow): [key: number, code: string] => [keys[order](row), row.code];

const isAfter = ([key, code]: [number, string], [otherKey, otherCode]: [number, string]): boolean =>
  key === otherKey ? code > otherCode : key > otherKey;

/** The rows of this band in this order, those after a place. */
export function bankOf<Row extends BankRow>(rows: readonly Row[], order: BankOrder, band: QuestionBand | null): Row[] {
  return rows
    .filter(({ statistics }) => band === null || statistics.band === band)
    .toSorted((one, other) => (isAfter(placeIn(order, one), placeIn(order, other)) ? 1 : -1));
}

export const after = <Row extends BankRow>(rows: readonly Row[], order: BankOrder, place: [number, string]): Row[] =>
  rows.filter(row => isAfter(placeIn(order, row), place));
