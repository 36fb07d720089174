import { refuse, refuseField } from '../kernel/refusal.ts';
import type { QuestionKind } from './question-kind.ts';

/** An answer given in the last second may take this long to arrive. */
export const networkGraceSeconds = 5;

/** How long a pause can last; then it ends by itself. */
export const longestPauseHours = 24;

const longestPause = longestPauseHours * 3_600_000;

interface Choosable {
  kind: QuestionKind;
  options: readonly { id: string }[];
}

/** What of an attempt the clock is read against. While it is paused, `dueAt` is as late as it can become. */
interface Timed {
  dueAt: Date;
  pausedAt?: Date | null | undefined;
  finishedAt?: Date | null | undefined;
}

/** How often and how soon a quiz may be sat. */
export interface Sittings {
  /** Null for as often as needed. */
  attemptLimit?: number | null | undefined;
  waitMinutes: number;
}

const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

export const dueAtOf = (startedAt: Date, limitMinutes: number): Date => minutesAfter(startedAt, limitMinutes);

/** What an accommodation adds to the limit: whole minutes, rounded in favour of who needs them. */
export const extraMinutesOf = (limitMinutes: number, percent: number): number =>
  Math.ceil((limitMinutes * percent) / 100);

/** Attempts that were due before this instant are over. */
export const overBefore = (now: Date): Date => new Date(now.getTime() - networkGraceSeconds * 1000);

export const isTimeUp = ({ dueAt }: Timed, now: Date): boolean => dueAt < overBefore(now);

/** When an attempt ended, also one that ran out of time and that nobody has taken in yet; null while it is open. */
export const endOf = (attempt: Timed, now: Date): Date | null =>
  attempt.finishedAt ?? (isTimeUp(attempt, now) ? attempt.dueAt : null);

/** When a pause that began then is over, whether or not anybody ends it. */
export const pauseEndOf = (pausedAt: Date): Date => new Date(pausedAt.getTime() + longestPause);

/** Pauses that began at this instant or before are over. */
export const pausedBefore = (now: Date): Date => new Date(now.getTime() - longestPause);

export const isPaused = ({ pausedAt, finishedAt }: Timed, now: Date): boolean =>
  Boolean(pausedAt && !finishedAt && now < pauseEndOf(pausedAt));

/** The latest due instant, while nobody knows how long the pause will be. */
export const dueAtPaused = ({ dueAt }: Timed): Date => new Date(dueAt.getTime() + longestPause);

/** The due instant once a pause from `pausedAt` until now is over: moved by as long as it lasted. */
export const dueAtResumed = ({ dueAt, pausedAt }: Timed, now: Date): Date =>
  new Date(dueAt.getTime() - longestPause + (now.getTime() - pausedAt!.getTime()));

/** Whole seconds that are left to answer; none once it is finished, and a pause costs none. */
export function secondsLeft(attempt: Timed, now: Date): number {
  if (attempt.finishedAt) return 0;
  const due = isPaused(attempt, now) ? dueAtResumed(attempt, now) : attempt.dueAt;
  return Math.max(0, Math.floor((due.getTime() - now.getTime()) / 1000));
}

/** How many more there may be; null for as many as needed. */
export const attemptsLeft = ({ attemptLimit }: Sittings, extra: number, taken: number): number | null =>
  typeof attemptLimit === 'number' ? Math.max(0, attemptLimit + extra - taken) : null;

/** From when on the next one may be started, counted from when the last one ended; null when that is now. */
export function nextAttemptAt({ waitMinutes }: Sittings, lastFinishedAt: Date | null, now: Date): Date | null {
  const at = lastFinishedAt && minutesAfter(lastFinishedAt, waitMinutes);
  return at && at > now ? at : null;
}

/** Refuses an attempt where none is left, or not yet. */
export function checkNext(left: number | null, nextAt: Date | null): void {
  if (left === 0) refuse('ATTEMPTS_USED_UP');
  if (nextAt) refuse('WAIT', { until: nextAt.toISOString() });
}

/** Only options of the question, and only one where only one can be right. */
export function checkChoice({ kind, options }: Choosable, chosen: readonly string[], field = 'chosen'): void {
  if (!chosen.every(id => options.some(option => option.id === id))) refuseField(field, 'isOption');
  if (kind !== 'MULTIPLE_CHOICE' && new Set(chosen).size > 1) refuseField(field, 'isSingle');
}
