import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';

interface Duty {
  dueOn: LocalDate;
  nextOpensOn?: LocalDate | null | undefined;
  fulfilledAt?: Date | null | undefined;
  endedAt?: Date | null | undefined;
}

const mostDays = 365;

/** The last day that a due day can be moved to: the next cycle must find this one closed. */
export function latestDueDay({ dueOn, nextOpensOn }: Duty): LocalDate {
  const latest = plusDays(dueOn, mostDays);
  return nextOpensOn && nextOpensOn <= latest ? plusDays(nextOpensOn, -1) : latest;
}

/** Refuses an extension that the duty cannot get. Who is overdue may still ask: what was late until then stays told. */
export function checkExtension(duty: Duty, until: LocalDate, today: LocalDate): void {
  if (duty.fulfilledAt || duty.endedAt) refuse('DUTY_CLOSED');
  if (until <= duty.dueOn) refuse('UNTIL_NOT_LATER', { dueOn: duty.dueOn });
  if (until < today) refuse('TOO_LATE', { until });
  const latest = latestDueDay(duty);
  if (until > latest) refuse('UNTIL_TOO_LATE', { latest });
}
