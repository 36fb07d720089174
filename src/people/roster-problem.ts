import { names } from '../kernel/names.ts';

/** Why a whole file cannot be read; the lines and columns to blame stand among its problems. */
export const RosterFailure = names(
  'EMPTY',
  'BINARY',
  'ENCODING',
  'MALFORMED',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_ROWS',
  'HEADER',
  'NO_ROWS',
  'INTERNAL',
);
export type RosterFailure = keyof typeof RosterFailure;

/** Why a line cannot be taken. */
export const RosterProblemReason = names(
  'ENCODING',
  'MALFORMED',
  'UNKNOWN_COLUMN',
  'DUPLICATE_COLUMN',
  'MISSING_COLUMN',
  'COLUMN_COUNT',
  'REQUIRED',
  'TOO_LONG',
  'CONTROL_CHARACTER',
  'FORMULA',
  'NUMBER_FORMAT',
  'DUPLICATE_NUMBER',
  'OUTSIDE_PERSON',
  'EMAIL_FORMAT',
  'EMAIL_TAKEN',
  'UNKNOWN_EMPLOYMENT',
  'UNKNOWN_LOCALE',
  'BAD_DATE',
  'DATE_ORDER',
  'UNKNOWN_DEPARTMENT',
  'UNKNOWN_MANAGER',
  'MANAGER_LEFT',
  'REPORTING_CYCLE',
);
export type RosterProblemReason = keyof typeof RosterProblemReason;

/** A line (the header is line 1) that cannot be taken, with the column and what stood there. */
export interface Problem {
  line: number;
  column: string | null;
  reason: RosterProblemReason;
  value: string | null;
}

/** What a roster changes in one column. */
export interface RosterFieldChange {
  column: string;
  before: string | null;
  after: string | null;
}

/** A file that cannot be read at all. */
export class UnreadableRoster extends Error {
  readonly failure: RosterFailure;
  readonly problems: readonly Problem[];

  constructor(failure: RosterFailure, problems: readonly Problem[] = []) {
    super(failure);
    this.failure = failure;
    this.problems = problems;
  }
}

/** What stood in a cell, cut to what can be stored and shown. */
export const shown = (value: string): string =>
  Array.from(value.toWellFormed().replaceAll('\0', '\uFFFD')).slice(0, 100).join('');
