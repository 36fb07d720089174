import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from './employment.ts';
import { type Leave, leaveAfter, leaveChange } from './leave.rules.ts';
import { reportingProblems } from './reporting-line.rules.ts';
import type { RosterColumn } from './roster-column.rules.ts';
import type { Problem, RosterFieldChange, RosterProblemReason } from './roster-problem.ts';
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

/** What a roster changes and what is wrong with it; `read` is what was wrong with single lines already. In small steps, so that
 * whoever runs it can take a breath. */
export function* compareRoster(
  rows: readonly RosterRow[],
  read: readonly Problem[],
  company: Company,
): Generator<void, RosterPlan> {
  const broken = new Set(read.map(({ line }) => line));
  const usable = rows.filter(({ line }) => !broken.has(line));
  const changes: RosterChange[] = [];
  for (const row of usable) {
    const change = changeOf(row, company);
    if (change) changes.push(change);
    yield;
  }
  const unchanged = usable.length - changes.length;
  const vanished = yield* vanishedFrom(rows, company);
  const problems = [
    ...read,
    ...(yield* duplicates(rows, 'number', row => row.number, 'DUPLICATE_NUMBER')),
    ...(yield* duplicates(usable, 'email', row => emailOf(row, company), 'EMAIL_TAKEN')),
    ...unknownDepartments(usable, company),
    ...(yield* reportingProblems(rows, broken, company)),
  ].toSorted((one, other) => one.line - other.line);
  const staff = [...company.people.values()].filter(({ leftOn }) => leftOn === null || leftOn > company.today).length;
  const leaversToConfirm = vanished.length > staff * vanishable ? vanished.length : null;
  return { changes: changes.concat(vanished), problems, unchanged, leaversToConfirm };
}

/** What a change changes, field by field. */
export const fieldsOf = ({ before, after, leave }: RosterChange): RosterFieldChange[] => [
  ...differing(before, after).map(column => ({ column, before: before?.[column] ?? null, after: after[column] })),
  ...leaveChange(before?.leave ?? [], leave),
];

/** How many of each there are. */
export function countsOf({ changes, unchanged }: Pick<RosterPlan, 'changes' | 'unchanged'>) {
  const count = (kind: RosterChange['kind']) => changes.filter(change => change.kind === kind).length;
  return { joined: count('JOINED'), changed: count('CHANGED'), left: count('LEFT'), unchanged };
}

/** Those of whom the roster says nothing any more have their last day today; who had it before is long gone. */
function* vanishedFrom(rows: readonly RosterRow[], { people, today }: Company): Generator<void, RosterChange[]> {
  const named = new Set<string>();
  for (const { number } of rows) yield void named.add(number);
  const vanished: RosterChange[] = [];
  for (const before of people.values()) {
    const isHere = before.leftOn === null || before.leftOn > today;
    if (isHere && !named.has(before.number))
      vanished.push({ kind: 'LEFT', line: null, before, after: { ...before, leftOn: today }, leave: null });
    yield;
  }
  return vanished;
}

function changeOf(row: RosterRow, company: Company): RosterChange | null {
  const before = company.people.get(row.number) ?? null;
  const after = stateOf(row, before);
  const leave = leaveAfter(row, before?.leave ?? [], company.today);
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
const emailOf = (row: RosterRow, { people }: Company): string | null =>
  row.leftOn ? null : (said(row.email, people.get(row.number)?.email ?? null)?.toLowerCase() ?? null);

/** All lines that share what only one may have. */
function* duplicates(
  rows: readonly RosterRow[],
  column: RosterColumn,
  keyOf: (row: RosterRow) => string | null,
  reason: RosterProblemReason,
): Generator<void, Problem[]> {
  const first = new Map<string, number>();
  const shared = new Map<string, Set<number>>();
  for (const row of rows) {
    const value = keyOf(row);
    const other = value ? first.get(value) : undefined;
    if (value && other === undefined) first.set(value, row.line);
    if (value && other !== undefined) shared.set(value, (shared.get(value) ?? new Set([other])).add(row.line));
    yield;
  }
  return [...shared].flatMap(([value, lines]) => Array.from(lines, line => ({ line, column, reason, value })));
}

const unknownDepartments = (rows: readonly RosterRow[], { departments }: Company): Problem[] =>
  rows
    .filter(({ departmentCode }) => !departments.has(departmentCode))
    .map(({ line, departmentCode }) => ({
      line,
      column: 'departmentCode',
      reason: 'UNKNOWN_DEPARTMENT',
      value: departmentCode,
    }));
