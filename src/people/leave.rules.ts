import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import type { RosterFieldChange } from './roster-problem.ts';
import type { RosterRow } from './roster-row.rules.ts';

export interface Leave {
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** The leave to write, if any. Empty cells say that an open leave is over; a leave that was planned or is past stays. */
export function leaveAfter(
  row: Pick<RosterRow, 'leaveFrom' | 'leaveUntil'>,
  known: readonly Leave[],
  today: LocalDate,
): Leave | null {
  if (row.leaveFrom) {
    const told = { startsOn: row.leaveFrom, endsOn: row.leaveUntil ?? null };
    return known.some(({ startsOn, endsOn }) => startsOn === told.startsOn && endsOn === told.endsOn) ? null : told;
  }
  const open = known.find(({ startsOn, endsOn }) => endsOn === null && startsOn <= today);
  if (row.leaveFrom === undefined || !open) return null;
  const yesterday = plusDays(today, -1);
  return { startsOn: open.startsOn, endsOn: open.startsOn > yesterday ? open.startsOn : yesterday };
}

/** A leave that is to be written, as changes of its two columns. */
export function leaveChange(known: readonly Leave[], leave: Leave | null): RosterFieldChange[] {
  if (!leave) return [];
  const before = known.find(({ startsOn }) => startsOn === leave.startsOn) ?? null;
  return [
    { column: 'leaveFrom', before: before?.startsOn ?? null, after: leave.startsOn },
    { column: 'leaveUntil', before: before?.endsOn ?? null, after: leave.endsOn },
  ].filter(change => change.before !== change.after);
}
