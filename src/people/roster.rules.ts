import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from './employment.ts';
import { type Leave, leaveAfter, leaveChange } from './leave.rules.ts';
import type { Problem, RosterFieldChange } from './roster-problem.ts';
import type { RosterRow } from './roster-row.rules.ts';

/** What the roster rules over: all that is known of a person but their roles. */
export interface PersonState {
  number: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string | null;
  employment: Employment;
  hiredOn: LocalDate;
  leftOn: LocalDate | null;
  departmentCode: string;
  managerNumber: string | null;
  locale: Locale;
}

/** A person as they stand in the database. */
export interface Known extends PersonState {
  id: string;
  leave: readonly Leave[];
}

export interface RosterChange {
  kind: 'JOINED' | 'CHANGED' | 'LEFT';
  /** Where the roster says so; null for those of whom it says nothing any more. */
  line: number | null;
  before: Known | null;
  after: PersonState;
  /** A leave that begins or whose last day changes. */
  leave: Leave | null;
}

/** Some lines of a file. */
export interface Portion {
  rows: readonly RosterRow[];
  /** What is wrong with single lines; such a row changes nothing. */
  problems: readonly Problem[];
}

/** What a row says that only the whole file and the company can judge; null is what it does not say, or what nobody can read. */
export interface Claim {
  line: number;
  number: string | null;
  email: string | null;
  departmentCode: string | null;
  managerNumber: string | null;
  leftOn: LocalDate | null;
}

/** What some lines change. */
export interface Step {
  rows: number;
  changes: readonly RosterChange[];
  unchanged: number;
}

/** What a roster changes, in numbers. */
export interface Sum {
  rows: number;
  joined: number;
  changed: number;
  left: number;
  unchanged: number;
  /** Those of them who left without a word. */
  forgotten: number;
}

/** What comes out of a roster, but for the single changes and problems. */
export interface Findings {
  sum: Sum;
  problemCount: number;
  /** How many left without a word, when somebody must say yes to that. */
  leaversToConfirm: number | null;
}

/** More than this part of those who work here may not vanish unasked. */
const vanishable = 0.3;

/** What some lines change for those of whom they tell. */
export function stepOf({ rows, problems }: Portion, people: ReadonlyMap<string, Known>, today: LocalDate): Step {
  const broken = new Set(problems.map(({ line }) => line));
  const usable = rows.filter(({ line }) => !broken.has(line));
  const changes = usable.flatMap(row => changeOf(row, people.get(row.number) ?? null, today) ?? []);
  return { rows: rows.length, changes, unchanged: usable.length - changes.length };
}

/** A line with too many or too few cells may say the right thing in the wrong place: only its number is believed. */
export function claimsOf({ rows, problems }: Portion, people: ReadonlyMap<string, Known>): Claim[] {
  const shifted = new Set(problems.filter(({ reason }) => reason === 'COLUMN_COUNT').map(({ line }) => line));
  return rows.map(row => {
    const { line, number, departmentCode, managerNumber = null, leftOn = null } = row;
    if (shifted.has(line))
      return { line, number, email: null, departmentCode: null, managerNumber: null, leftOn: null };
    return { line, number, email: emailOf(row, people), departmentCode, managerNumber, leftOn };
  });
}

/** Of whom the roster says nothing any more has their last day today. */
export function farewell(people: readonly Known[], today: LocalDate): Step {
  const left = (before: Known): RosterChange => ({
    kind: 'LEFT',
    line: null,
    before,
    after: { ...before, leftOn: today },
    leave: null,
  });
  return { rows: 0, changes: people.map(left), unchanged: 0 };
}

/** How many the roster has forgotten, when that is so many that it may be a torn file; else null. */
export const leaversToConfirm = ({ forgotten }: Sum, staff: number): number | null =>
  forgotten > staff * vanishable ? forgotten : null;

/** What a change changes, field by field. */
export const fieldsOf = ({ before, after, leave }: RosterChange): RosterFieldChange[] => [
  ...differing(before, after).map(column => ({ column, before: before?.[column] ?? null, after: after[column] })),
  ...leaveChange(before?.leave ?? [], leave),
];

export const nothing: Sum = { rows: 0, joined: 0, changed: 0, left: 0, unchanged: 0, forgotten: 0 };

export function plus(sum: Sum, { rows, changes, unchanged }: Step): Sum {
  const count = (kind: RosterChange['kind']) => changes.filter(change => change.kind === kind).length;
  return {
    rows: sum.rows + rows,
    joined: sum.joined + count('JOINED'),
    changed: sum.changed + count('CHANGED'),
    left: sum.left + count('LEFT'),
    unchanged: sum.unchanged + unchanged,
    forgotten: sum.forgotten + changes.filter(({ line }) => line === null).length,
  };
}

/** How many change in one way or another. */
export const changesIn = ({ joined, changed, left }: Sum): number => joined + changed + left;

function changeOf(row: RosterRow, before: Known | null, today: LocalDate): RosterChange | null {
  const after = stateOf(row, before);
  const leave = leaveAfter(row, before?.leave ?? [], today);
  if (before && !leave && differing(before, after).length === 0) return null;
  const leaves = before?.leftOn === null && after.leftOn !== null;
  return { kind: before ? (leaves ? 'LEFT' : 'CHANGED') : 'JOINED', line: row.line, before, after, leave };
}

/** A column that is not there changes nothing, an empty cell says that there is none; but whom a roster names works here
 * unless it gives a last day, and everybody has a language. */
function stateOf(row: RosterRow, before: Known | null): PersonState {
  return {
    number: row.number,
    familyName: row.familyName,
    givenName: row.givenName,
    familyKana: row.familyKana,
    givenKana: row.givenKana,
    email: said(row.email, before?.email ?? null),
    employment: row.employment,
    hiredOn: row.hiredOn,
    leftOn: row.leftOn ?? null,
    departmentCode: row.departmentCode,
    managerNumber: said(row.managerNumber, before?.managerNumber ?? null),
    locale: row.locale ?? before?.locale ?? 'JA',
  };
}

const said = <T>(told: T | undefined, before: T): T => (told === undefined ? before : told);

const compared = [
  'number',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'employment',
  'hiredOn',
  'leftOn',
  'departmentCode',
  'managerNumber',
  'locale',
] as const satisfies (keyof PersonState)[];

const differing = (before: PersonState | null, after: PersonState) =>
  compared.filter(column => (before?.[column] ?? null) !== after[column]);

/** The address that a row claims; who has a last day claims none. */
const emailOf = (row: RosterRow, people: ReadonlyMap<string, Known>): string | null =>
  row.leftOn ? null : (said(row.email, people.get(row.number)?.email ?? null)?.toLowerCase() ?? null);
