import type { SurveyQuestionKind } from './survey-question.ts';

/** How many people of each department chose each option of a question; the last count is of those who chose none. */
export type Tally = ReadonlyMap<string, readonly number[]>;

/** Departments that are told of together, and how many of them chose each class of options. */
export interface ResultRow {
  readonly departments: readonly string[];
  readonly counts: readonly number[];
}

/** What is told of one question: options are told together, and departments are, until nobody stands alone. */
export interface ResultTable {
  /** The places of the options in each class, from 0; the last option is "no answer". */
  readonly classes: readonly (readonly number[])[];
  readonly rows: readonly ResultRow[];
}

export interface Asked {
  readonly kind: SurveyQuestionKind;
  readonly tally: Tally;
}

/** Nobody, or enough that none of them can be told from the others. */
const isSafe = (count: number, minCell: number): boolean => count === 0 || count >= minCell;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const added = (counts: readonly (readonly number[])[]): number[] =>
  counts.reduce<number[]>((total, row) => row.map((n, i) => n + (total[i] ?? 0)), []);

/**
 * What may be told of a survey (E_SURVEY_SMALL_CELL and E_SURVEY_DIFFERENCING): tables of one fixed partition, in which every
 * cell counts nobody or at least `minCell` people. What a sum or a difference of cells tells is again made of whole cells and whole
 * departments, so that none of them isolates fewer. Null where fewer than `minCell` took part.
 */
export function tablesOf(asked: readonly Asked[], minCell: number): (ResultTable | null)[] {
  return asked.map(({ kind, tally }) => (tally.size === 0 ? null : tableOf(tally, kind === 'SCALE', minCell)));
}

function tableOf(tally: Tally, isScale: boolean, minCell: number): ResultTable | null {
  const all = added([...tally.values()]);
  if (sum(all) < minCell) return null;
  const classes = classesOf(all, isScale, minCell);
  const groups = groupsOf(tally, minCell).map(({ departments, counts }) => ({
    departments,
    counts: classes.map(places => sum(places.map(place => counts[place]!))),
  }));
  return { classes, rows: together(groups, minCell) };
}

/** Options with few answers are told with the option beside them on a scale, else with the rarest other one. */
function classesOf(all: readonly number[], isScale: boolean, minCell: number): number[][] {
  let classes = all.map((_, place) => [place]);
  const size = (places: readonly number[]) => sum(places.map(place => all[place]!));
  for (;;) {
    const few = rarest(
      classes.filter(places => !isSafe(size(places), minCell)),
      size,
    );
    if (!few) return classes;
    const others = classes.filter(places => places !== few && size(places) > 0);
    const near = others.filter(places => isScale && areBeside(few, places, all));
    const other = rarest(near.length > 0 ? near : others, size)!;
    const joined = [...few, ...other].toSorted((a, b) => a - b);
    classes = classes.flatMap(places => (places === other ? [joined] : places === few ? [] : [places]));
  }
}

/** Whether nothing that anybody chose lies between two classes of a scale; "no answer", the last, is not on it. */
function areBeside(some: readonly number[], others: readonly number[], all: readonly number[]): boolean {
  const none = all.length - 1;
  if (some.includes(none) || others.includes(none)) return false;
  const [low, high] = Math.min(...some) < Math.min(...others) ? [some, others] : [others, some];
  const between = all.slice(Math.max(...low) + 1, Math.min(...high));
  return sum(between) === 0;
}

const rarest = <T>(all: readonly T[], size: (one: T) => number): T | undefined =>
  all.toSorted((a, b) => size(a) - size(b))[0];

/** The atoms of every table: a department of its own where enough took part, the small ones together. */
function groupsOf(tally: Tally, minCell: number): ResultRow[] {
  const rows = [...tally].map(([department, counts]) => ({ departments: [department], counts }));
  return joinedWhile(rows, ({ counts }) => sum(counts) < minCell);
}

/** Rows with a small cell are told together. */
const together = (rows: readonly ResultRow[], minCell: number): ResultRow[] =>
  joinedWhile(rows, ({ counts }) => counts.some(count => !isSafe(count, minCell)));

/** Joins what is too small to one row, and the smallest of the others to it for as long as that is too small as well. */
function joinedWhile(rows: readonly ResultRow[], isSmall: (row: ResultRow) => boolean): ResultRow[] {
  const rest = rows.filter(isSmall);
  const kept = rows.filter(row => !isSmall(row)).toSorted((a, b) => sum(a.counts) - sum(b.counts));
  if (rest.length === 0) return kept;
  while (isSmall(joined(rest)) && kept.length > 0) rest.push(kept.shift()!);
  return [...kept, joined(rest)];
}

const joined = (rows: readonly ResultRow[]): ResultRow => ({
  departments: rows.flatMap(({ departments }) => departments),
  counts: added(rows.map(({ counts }) => counts)),
});
