import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** Where a duty stands on a day. The due day itself is still in time. */
export const Standing = names('DONE', 'DUE', 'OVERDUE');
export type Standing = keyof typeof Standing;

interface Duty {
  dueOn: LocalDate;
  fulfilledAt?: Date | null | undefined;
}

export function standingOf({ dueOn, fulfilledAt }: Duty, today: LocalDate): Standing {
  if (fulfilledAt) return 'DONE';
  return today > dueOn ? 'OVERDUE' : 'DUE';
}

/** Days until the due day, counting none on the day itself; negative once it is past. */
export const daysLeft = ({ dueOn }: Pick<Duty, 'dueOn'>, today: LocalDate): number => daysBetween(today, dueOn);
