import { names } from '../kernel/names.ts';

export const ChallengeChoice = names('UPHOLD', 'REJECT');
export type ChallengeChoice = keyof typeof ChallengeChoice;

/** DROPPED: the member left before it was decided. */
export const ChallengeResult = names('UPHELD', 'REJECTED', 'DROPPED');
export type ChallengeResult = keyof typeof ChallengeResult;

/**
 * What the named votes of the other members come to once all of them have voted; null before. A tie upholds, and so does nobody left to vote: the doubt about a
 * judge counts (忌避, 民訴法24条・25条の考え方).
 */
export function challengeOutcome(votes: readonly ChallengeChoice[], voters: number): 'UPHELD' | 'REJECTED' | null {
  if (votes.length < voters) return null;
  const upheld = votes.filter(choice => choice === 'UPHOLD').length;
  return upheld * 2 >= votes.length ? 'UPHELD' : 'REJECTED';
}
