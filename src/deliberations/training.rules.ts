import { type LocalDate, dayOf } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** How somebody stood with a duty on the day of an act. NEVER_ASSIGNED: the company asked it of others then, and not of this person. */
export const TrainingState = names('FULFILLED', 'FULFILLED_LATE', 'OPEN', 'OVERDUE', 'RELEASED', 'NEVER_ASSIGNED');
export type TrainingState = keyof typeof TrainingState;

export interface Duty {
  readonly assignedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly fulfilledAt: Date | null;
  readonly endedAt: Date | null;
}

/** As of the end of that day: what came later is not yet known (ISO/IEC 27002 6.4: "whether the violator was properly trained" [L adoptech]). */
export function trainingStateOn(
  { assignedOn, dueOn, fulfilledAt, endedAt }: Duty,
  day: LocalDate,
  zone: string,
): TrainingState {
  const by = (at: Date | null) => at !== null && dayOf(at, zone) <= day;
  if (assignedOn === null || dueOn === null || assignedOn > day) return 'NEVER_ASSIGNED';
  if (by(fulfilledAt)) return dayOf(fulfilledAt!, zone) > dueOn ? 'FULFILLED_LATE' : 'FULFILLED';
  if (by(endedAt)) return 'RELEASED';
  return dueOn < day ? 'OVERDUE' : 'OPEN';
}
