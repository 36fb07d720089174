import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem, RosterProblemReason } from './roster-problem.ts';
import type { RosterRow } from './roster-row.rules.ts';

type Reporting = Pick<RosterRow, 'line' | 'number' | 'managerNumber' | 'leftOn'>;

interface Staff {
  people: { has(number: string): boolean };
  today: LocalDate;
}

/** What is wrong with who reports to whom: nobody of that number, one who has left, or a circle (each line of it). */
export function* reportingProblems(
  rows: readonly Reporting[],
  broken: ReadonlySet<number>,
  staff: Staff,
): Generator<void, Problem[]> {
  const byNumber = new Map<string, Reporting>();
  for (const row of rows) yield void byNumber.set(row.number, row);
  const problems: Problem[] = [];
  for (const row of rows) {
    const reason = broken.has(row.line) ? null : wrongWithManager(row, byNumber, staff);
    if (reason) problems.push(problem(row, reason));
    yield;
  }
  for (const row of yield* inCircles(byNumber)) problems.push(problem(row, 'REPORTING_CYCLE'));
  return problems;
}

/** The same changes, each after that of the one they report to where there is one; there must be no circle. */
export function* managersFirst<C extends { after: { number: string; managerNumber: string | null } }>(
  changes: readonly C[],
): Generator<void, C[]> {
  const waiting = new Map<string, C>();
  for (const change of changes) yield void waiting.set(change.after.number, change);
  const ordered: C[] = [];
  for (const { after } of changes) {
    const way: C[] = [];
    for (let at = waiting.get(after.number); at; at = waiting.get(at.after.managerNumber ?? '')) {
      waiting.delete(at.after.number);
      way.push(at);
    }
    ordered.push(...way.toReversed());
    yield;
  }
  return ordered;
}

const problem = ({ line, managerNumber = null }: Reporting, reason: RosterProblemReason): Problem => ({
  line,
  column: 'managerNumber',
  reason,
  value: managerNumber,
});

function wrongWithManager(
  row: Reporting,
  byNumber: ReadonlyMap<string, Reporting>,
  { people, today }: Staff,
): RosterProblemReason | null {
  if (!row.managerNumber) return null;
  const manager = byNumber.get(row.managerNumber);
  if (!manager && !people.has(row.managerNumber)) return 'UNKNOWN_MANAGER';
  const isGone = (one: Reporting | undefined) => one === undefined || (!!one.leftOn && one.leftOn < today);
  return isGone(manager) && !isGone(row) ? 'MANAGER_LEFT' : null;
}

/** Whoever comes back to themselves on the way up. Everybody is walked past once. */
function* inCircles(byNumber: ReadonlyMap<string, Reporting>): Generator<void, Reporting[]> {
  const seen = new Set<Reporting>();
  const circles: Reporting[] = [];
  for (const start of byNumber.values()) {
    const way: Reporting[] = [];
    let at: Reporting | undefined = start;
    for (; at && !seen.has(at); at = byNumber.get(at.managerNumber ?? '')) {
      seen.add(at);
      way.push(at);
    }
    if (at && way.includes(at)) circles.push(...way.slice(way.indexOf(at)));
    yield;
  }
  return circles;
}
