import { type DaySpan, includes } from '../kernel/day-span.ts';
import { type LocalDate, plusDays } from '../kernel/local-date.ts';

/** Days, the last one known, on which somebody need not do it. */
export interface Absence extends DaySpan {
  readonly until: LocalDate;
}

/** The last day of the time that somebody gets again after an absence. */
const timeAgainUntil = ({ until }: Absence, daysAfterReturn: number): LocalDate => plusDays(until, daysAfterReturn);

/** A due day within an absence, or sooner after it than so many days, moves to so many days after its end; with the absence that moved it last. */
export function dueAfterAbsences<A extends Absence>(
  dueOn: LocalDate,
  absences: readonly A[],
  daysAfterReturn: number,
): { dueOn: LocalDate; by: A | null } {
  let found: { dueOn: LocalDate; by: A | null } = { dueOn, by: null };
  // the earliest first: one that moves the day may move it into the next
  for (const by of absences.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const again = timeAgainUntil(by, daysAfterReturn);
    if (includes({ from: by.from, until: plusDays(again, -1) }, found.dueOn)) found = { dueOn: again, by };
  }
  return found;
}

/** Where a due day that was `current` goes when it ought to be another: later at once, sooner never before today. */
export function movedTo(current: LocalDate, ought: LocalDate, today: LocalDate): LocalDate {
  if (ought >= current || current <= today) return ought > current ? ought : current;
  return ought > today ? ought : today;
}
