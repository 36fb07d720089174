import type { Accommodation } from './accommodation.entity.ts';
import { type Sittings, attemptsLeft, endOf, extraMinutesOf, nextAttemptAt } from './attempt.rules.ts';

/** What a duty's next attempt depends on, besides the rules of its quiz. */
export interface SoFar {
  /** Its latest attempt; no other can be open. */
  last: { id: string; number: number; dueAt: Date; finishedAt: Date | null } | null;
  /** How often each quiz was sat for it, by its id: with another version of a course comes another quiz, and its limit is counted anew. */
  sat: Readonly<Record<string, number>>;
  /** Attempts that were granted for this duty on top of the limit. */
  granted: number;
  /** What holds today for whoever owes it. */
  accommodation: Pick<Accommodation, 'id' | 'extraTimePercent' | 'mayPause' | 'extraAttempts'> | null;
}

/** Under what a duty's next attempt would be sat. */
export interface NextSitting {
  extraMinutes: number;
  mayPause: boolean;
  /** Null for as many as needed. */
  attemptsLeft: number | null;
  /** Null for now. */
  nextAttemptAt: Date | null;
}

export function nextSitting(
  quiz: Sittings & { id: string; timeLimitMinutes: number },
  { last, sat, granted, accommodation }: SoFar,
  now: Date,
): NextSitting {
  const { extraTimePercent = 0, mayPause = false, extraAttempts = 0 } = accommodation ?? {};
  return {
    extraMinutes: extraMinutesOf(quiz.timeLimitMinutes, extraTimePercent),
    mayPause,
    attemptsLeft: attemptsLeft(quiz, extraAttempts + granted, sat[quiz.id] ?? 0),
    nextAttemptAt: nextAttemptAt(quiz, last && endOf(last, now), now),
  };
}
