/** What was chosen and has not reached the server yet: options by question, the oldest first. */
export type Unsent = Readonly<Record<string, readonly string[]>>;

const isSame = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every(option => other.includes(option));

export const withAnswer = (unsent: Unsent, question: string, chosen: readonly string[]): Unsent => ({
  ...unsent,
  [question]: chosen,
});

/** Without the answer that has arrived; one that was changed meanwhile stays. */
export function withoutAnswer(unsent: Unsent, question: string, arrived: readonly string[]): Unsent {
  if (!isSame(unsent[question], arrived)) return unsent;
  const { [question]: _, ...rest } = unsent;
  return rest;
}

/** What another tab has sent meanwhile. */
export const sentBetween = (before: Unsent, after: Unsent): [question: string, chosen: readonly string[]][] =>
  Object.entries(before).filter(([question]) => !(question in after));

/** What a click on an option makes of the answer. */
export function choose(isMultiple: boolean, chosen: readonly string[], option: string): readonly string[] {
  if (!isMultiple) return [option];
  return chosen.includes(option) ? chosen.filter(other => other !== option) : [...chosen, option];
}

export type Fate = 'again' | 'never' | 'over' | 'wait';

const fates: Readonly<Record<string, Fate>> = {
  TIME_UP: 'over',
  ATTEMPT_FINISHED: 'over',
  INVALID_INPUT: 'never',
  QUESTION_NOT_DRAWN: 'never',
  // Nothing is taken while the clock stands still; the answer waits until it runs.
  ATTEMPT_PAUSED: 'wait',
  // Somebody must sign in first; the answer waits for its owner.
  UNAUTHENTICATED: 'wait',
  FORBIDDEN: 'wait',
  NOT_FOUND: 'wait',
};

/** What becomes of an answer that the server did not take; without a code it was not reached. */
export const fateOf = (code: string | null): Fate => (code && fates[code]) || 'again';

/** How long to wait before the next try, in milliseconds. */
export const patience = (failures: number): number => Math.min(30_000, 1000 * 2 ** failures);
