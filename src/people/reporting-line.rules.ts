import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem, RosterProblemReason } from './roster-problem.ts';
import type { RosterRow } from './roster-row.rules.ts';

type Reporting = Pick<RosterRow, 'line' | 'number' | 'managerNumber' | 'leftOn'>;

interface Staff {
  people: { has(number: string): boolean };
  today: LocalDate;
}

/** What is wrong with who reports to whom: nobody of that number, one who has left, or a circle (each line of it). */
export function reportingProblems(rows: readonly Reporting[], broken: ReadonlySet<number>, staff: Staff): Problem[] {
  const byNumber = new Map(rows.map(row => [row.number, row]));
  const problem = ({ line, managerNumber = null }: Reporting, reason: RosterProblemReason): Problem => ({
    line,
    column: 'managerNumber',
    reason,
    value: managerNumber,
  });
  const single = rows.flatMap(row => {
    const reason = broken.has(row.line) ? null : wrongWithManager(row, byNumber, staff);
    return reason ? [problem(row, reason)] : [];
  });
  return [...single, ...inCircles(byNumber).map(row => problem(row, 'REPORTING_CYCLE'))];
}

function wrongWithManager(row: Reporting, byNumber: ReadonlyMap<string, Reporting>, { people, today }: Staff): RosterProblemReason | null {
  if (!row.managerNumber) return null;
  const manager = byNumber.get(row.managerNumber);
  if (!manager && !people.has(row.managerNumber)) return 'UNKNOWN_MANAGER';
  const isGone = (one: Reporting | undefined) => one === undefined || (!!one.leftOn && one.leftOn < today);
  return isGone(manager) && !isGone(row) ? 'MANAGER_LEFT' : null;
}

/** Whoever comes back to themselves on the way up. Each is walked past once. */
function inCircles(byNumber: ReadonlyMap<string, Reporting>): Reporting[] {
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
  }
  return circles;
}

/** The same people, each after the one they report to where that one is among them too; there must be no circle. */
export function managersFirst<P extends { number: string; managerNumber: string | null }>(people: readonly P[]): P[] {
  const waiting = new Map(people.map(person => [person.number, person]));
  return people.flatMap(person => {
    const way: P[] = [];
    for (let at: P | undefined = waiting.get(person.number); at; at = waiting.get(at.managerNumber ?? '')) {
      waiting.delete(at.number);
      way.push(at);
    }
    return way.toReversed();
  });
}
