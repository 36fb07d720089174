import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Employment } from './employment.ts';
import { type RosterColumn, isRequired } from './roster-column.rules.ts';
import { readDate } from './roster-date.rules.ts';
import { type Problem, type RosterProblemReason, shown } from './roster-problem.ts';

/** One person as a roster tells of them. What has no column is undefined: nothing is said about it. */
export interface RosterRow {
  line: number;
  number: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email?: string | null;
  employment: Employment;
  hiredOn: LocalDate;
  leftOn?: LocalDate | null;
  departmentCode: string;
  managerNumber?: string | null;
  locale?: Locale | null;
  leaveFrom?: LocalDate | null;
  leaveUntil?: LocalDate | null;
}

/** What a cell says, or why it says nothing. */
type Reading = { says: string } | { refused: RosterProblemReason };
type Reader = (cell: string) => Reading;

const says = (value: string): Reading => ({ says: value });
const refused = (reason: RosterProblemReason): Reading => ({ refused: reason });

const upTo =
  (length: number, read: Reader = says): Reader =>
  cell =>
    Array.from(cell).length > length ? refused('TOO_LONG') : read(cell);

const matching =
  (shape: RegExp, reason: RosterProblemReason): Reader =>
  cell =>
    shape.test(cell) ? says(cell) : refused(reason);

const oneOf =
  (words: Readonly<Record<string, string>>, reason: RosterProblemReason): Reader =>
  cell => {
    const word = cell.toLowerCase();
    return Object.hasOwn(words, word) ? says(words[word]!) : refused(reason);
  };

const plain =
  (read: Reader): Reader =>
  cell =>
    read(cell.normalize('NFKC').trim());

const date: Reader = cell => {
  const day = readDate(cell);
  return day === null ? refused('BAD_DATE') : says(day);
};

const employments = {
  正社員: 'REGULAR',
  正規社員: 'REGULAR',
  正規: 'REGULAR',
  regular: 'REGULAR',
  契約社員: 'CONTRACT',
  契約: 'CONTRACT',
  嘱託: 'CONTRACT',
  嘱託社員: 'CONTRACT',
  contract: 'CONTRACT',
  派遣社員: 'DISPATCHED',
  派遣: 'DISPATCHED',
  dispatched: 'DISPATCHED',
  役員: 'OFFICER',
  取締役: 'OFFICER',
  officer: 'OFFICER',
  業務委託: 'CONTRACTOR',
  委託: 'CONTRACTOR',
  contractor: 'CONTRACTOR',
};
const locales = { 日本語: 'JA', japanese: 'JA', ja: 'JA', 英語: 'EN', english: 'EN', en: 'EN' };
const number = plain(matching(/^[a-z0-9][a-z0-9._-]{0,31}$/i, 'NUMBER_FORMAT'));
const email = plain(upTo(254, matching(/^[^\s@<>()[\]",;:\\]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'EMAIL_FORMAT')));

/** Names stay as they are written: normalising would turn 神 (U+FA19) into another 神. */
const readers: Readonly<Record<RosterColumn, Reader>> = {
  number,
  familyName: upTo(100),
  givenName: upTo(100),
  familyKana: plain(upTo(100)),
  givenKana: plain(upTo(100)),
  email,
  employment: plain(oneOf(employments, 'UNKNOWN_EMPLOYMENT')),
  hiredOn: date,
  leftOn: date,
  departmentCode: plain(upTo(50)),
  managerNumber: number,
  locale: plain(oneOf(locales, 'UNKNOWN_LOCALE')),
  leaveFrom: date,
  leaveUntil: date,
};

/** A line of the file as a row, and all that is wrong with it; a row with problems must not be used but for its number. */
export function readRow(
  line: number,
  columns: readonly RosterColumn[],
  cells: readonly string[],
): { row: RosterRow; problems: Problem[] } {
  const row: Partial<Record<RosterColumn, string | null>> = {};
  const problems: Problem[] = [];
  const blame = (column: RosterColumn | null, reason: RosterProblemReason, cell: string | null) =>
    void problems.push({ line, column, reason, value: cell === null ? null : shown(cell) });
  if (cells.length !== columns.length) blame(null, 'COLUMN_COUNT', String(cells.length));
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    const reading = readCell(column, cell);
    row[column] = 'says' in reading ? reading.says || null : null;
    if ('refused' in reading) blame(column, reading.refused, cell);
  }
  const read = { ...row, line } as unknown as RosterRow;
  if (row.leaveUntil && !row.leaveFrom) blame('leaveFrom', 'REQUIRED', null);
  if (isBefore(read.leftOn, read.hiredOn)) blame('leftOn', 'DATE_ORDER', read.leftOn!);
  if (isBefore(read.leaveUntil, read.leaveFrom)) blame('leaveUntil', 'DATE_ORDER', read.leaveUntil!);
  return { row: read, problems };
}

/** A cell that a spreadsheet would take for a formula is refused as it is: it is meant for whoever opens our export (CWE-1236). */
function readCell(column: RosterColumn, cell: string): Reading {
  const trimmed = cell.trim();
  if (/^[=+\-@]/.test(trimmed.normalize('NFKC')) || cell.startsWith('\t')) return refused('FORMULA');
  if (trimmed === '') return isRequired(column) ? refused('REQUIRED') : says('');
  if (/\p{Cc}/u.test(trimmed) || !trimmed.isWellFormed()) return refused('CONTROL_CHARACTER');
  return readers[column](trimmed);
}

const isBefore = (day: LocalDate | null | undefined, other: LocalDate | null | undefined): boolean =>
  !!day && !!other && day < other;
