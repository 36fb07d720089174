import type { Locale } from '../kernel/locale.ts';
import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import type { Employment } from './employment.ts';
import { reportingProblems } from './reporting-line.rules.ts';
import type { Problem, RosterProblemReason } from './roster-problem.ts';
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

export interface Leave {
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** A person as they stand in the database. */
export interface Known extends PersonState {
  id: string;
  leave: readonly Leave[];
}

export interface RosterFieldChange {
  column: string;
  before: string | null;
  after: string | null;
}

export interface RosterChange {
  kind: 'JOINED' | 'CHANGED' | 'LEFT';
  /** Where the roster says so; null for those of whom it says nothing any more. */
  line: number | null;
  before: Known | null;
  after: PersonState;
  /** A leave that begins or whose last day changes. */
  leave: Leave | null;
  fields: RosterFieldChange[];
}

export interface RosterPlan {
  changes: RosterChange[];
  problems: Problem[];
  unchanged: number;
  /** How many the roster has forgotten, when that is so many that it may be a torn file; else null. */
  leaversToConfirm: number | null;
}

export interface Company {
  /** By employee number. */
  people: ReadonlyMap<string, Known>;
  /** The codes of the departments. */
  departments: ReadonlySet<string>;
  today: LocalDate;
}

/** More than this part of those who work here may not vanish unasked. */
const vanishable = 0.3;

/** What a roster changes and what is wrong with it. Yields how many rows are
 * done, so that whoever runs it can tell and take a breath. */
export function* compareRoster(rows: readonly RosterRow[], read: readonly Problem[], company: Company): Generator<number, RosterPlan> {
  const broken = new Set(read.map(({ line }) => line));
  const usable = rows.filter(({ line }) => !broken.has(line));
  const problems = [...read, ...duplicates(rows, 'number', row => row.number, 'DUPLICATE_NUMBER')];
  yield 0;
  const standing = usable.filter(({ leftOn }) => !leftOn);
  problems.push(...duplicates(standing, 'email', row => stateOf(row, company).email?.toLowerCase() ?? null, 'EMAIL_TAKEN'));
  yield 0;
  problems.push(...unknownDepartments(usable, company));
  yield 0;
  problems.push(...reportingProblems(rows, broken, company));
  yield 0;
  const changes: RosterChange[] = [];
  for (const [i, row] of usable.entries()) {
    const change = changeOf(row, company);
    if (change) changes.push(change);
    if (i % 500 === 0) yield i;
  }
  const unchanged = usable.length - changes.length;
  const vanished = vanishedFrom(rows, company);
  yield rows.length;
  const staff = [...company.people.values()].filter(({ leftOn }) => leftOn === null || leftOn > company.today).length;
  const leaversToConfirm = vanished.length > staff * vanishable ? vanished.length : null;
  problems.sort((one, other) => one.line - other.line);
  return { changes: [...changes, ...vanished], problems, unchanged, leaversToConfirm };
}

/** Those of whom the roster says nothing any more have their last day today; who had it before is long gone. */
function vanishedFrom(rows: readonly RosterRow[], { people, today }: Company): RosterChange[] {
  const named = new Set(rows.map(({ number }) => number));
  const vanished: RosterChange[] = [];
  for (const before of people.values()) {
    if (named.has(before.number) || (before.leftOn !== null && before.leftOn <= today)) continue;
    const after = { ...before, leftOn: today };
    vanished.push({ kind: 'LEFT', line: null, before, after, leave: null, fields: fieldChanges(before, after) });
  }
  return vanished;
}

function changeOf(row: RosterRow, company: Company): RosterChange | null {
  const before = company.people.get(row.number) ?? null;
  const after = stateOf(row, company);
  const leave = leaveAfter(row, before?.leave ?? [], company.today);
  const fields = [...fieldChanges(before, after), ...leaveChange(before?.leave ?? [], leave)];
  if (before && fields.length === 0) return null;
  const leaves = before?.leftOn === null && after.leftOn !== null;
  return { kind: before ? (leaves ? 'LEFT' : 'CHANGED') : 'JOINED', line: row.line, before, after, leave, fields };
}

/** A column that is not there changes nothing, an empty cell says that there is none; but whom a roster names works here
 * unless it gives a last day, and everybody has a language. */
function stateOf(row: RosterRow, { people }: Company): PersonState {
  const before = people.get(row.number);
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

const fieldChanges = (before: PersonState | null, after: PersonState): RosterFieldChange[] =>
  compared
    .filter(column => (before?.[column] ?? null) !== after[column])
    .map(column => ({ column, before: before?.[column] ?? null, after: after[column] }));

/** The leave to write, if any. Empty cells say that an open leave is over; a leave that was planned or is past stays. */
export function leaveAfter(row: Pick<RosterRow, 'leaveFrom' | 'leaveUntil'>, known: readonly Leave[], today: LocalDate): Leave | null {
  if (row.leaveFrom) {
    const told = { startsOn: row.leaveFrom, endsOn: row.leaveUntil ?? null };
    return known.some(({ startsOn, endsOn }) => startsOn === told.startsOn && endsOn === told.endsOn) ? null : told;
  }
  const open = known.find(({ startsOn, endsOn }) => endsOn === null && startsOn <= today);
  if (row.leaveFrom === undefined || !open) return null;
  const yesterday = plusDays(today, -1);
  return { startsOn: open.startsOn, endsOn: open.startsOn > yesterday ? open.startsOn : yesterday };
}

function leaveChange(known: readonly Leave[], leave: Leave | null): RosterFieldChange[] {
  if (!leave) return [];
  const before = known.find(({ startsOn }) => startsOn === leave.startsOn) ?? null;
  return [
    { column: 'leaveFrom', before: before?.startsOn ?? null, after: leave.startsOn },
    { column: 'leaveUntil', before: before?.endsOn ?? null, after: leave.endsOn },
  ].filter(change => change.before !== change.after);
}

/** All lines that share what only one may have. */
function duplicates(
  rows: readonly RosterRow[],
  column: string,
  keyOf: (row: RosterRow) => string | null,
  reason: RosterProblemReason,
): Problem[] {
  const groups = Map.groupBy(rows.filter(keyOf), keyOf);
  return [...groups].flatMap(([value, group]) =>
    group.length === 1 ? [] : group.map(({ line }) => ({ line, column, reason, value })),
  );
}

const unknownDepartments = (rows: readonly RosterRow[], { departments }: Company): Problem[] =>
  rows
    .filter(({ departmentCode }) => !departments.has(departmentCode))
    .map(({ line, departmentCode }) => ({ line, column: 'departmentCode', reason: 'UNKNOWN_DEPARTMENT', value: departmentCode }));

/** How many of each there are. */
export function countsOf({ changes, unchanged }: Pick<RosterPlan, 'changes' | 'unchanged'>) {
  const count = (kind: RosterChange['kind']) => changes.filter(change => change.kind === kind).length;
  return { joined: count('JOINED'), changed: count('CHANGED'), left: count('LEFT'), unchanged };
}
