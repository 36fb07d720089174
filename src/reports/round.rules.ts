import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';

/** One cycle of a requirement: when the first were assigned, and when it was due for them. */
export interface Round {
  cycle: number;
  startedOn: LocalDate;
  dueOn: LocalDate;
}

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** A round ends the day before the next one begins; the latest has come as far as today. It has at least its first day. */
export const lastDayOf = (round: Round, next: Round | undefined, today: LocalDate): LocalDate =>
  later(round.startedOn, next ? earlier(today, plusDays(next.startedOn, -1)) : today);

/** The day on which a round was as old as another one is on `day`; not after its own last day. */
export const sameDayOf = (previous: Round, now: Round, day: LocalDate): LocalDate =>
  earlier(plusDays(previous.startedOn, daysBetween(now.startedOn, day)), lastDayOf(previous, now, day));
