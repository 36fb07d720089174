/** A question as it was answered. */
interface Answered {
  options: readonly { id: string; right: boolean }[];
  chosen: readonly string[];
}

export interface Verdict {
  score: number;
  percent: number;
  passed: boolean;
}

/**
 * A question is worth one point, for exactly the right options, else none.
 * No part of a point for part of a multiple choice: ticking everything would earn it, and half of a safe procedure is not safe.
 */
export function earnedBy({ options, chosen }: Answered): 0 | 1 {
  return options.every(({ id, right }) => chosen.includes(id) === right) ? 1 : 0;
}

/** What the other questions of an attempt earned, as a share of what they could; of a single question there are none, and they earn nothing. */
export const restOf = (earned: number, score: number, questions: number): number =>
  (score - earned) / Math.max(questions - 1, 1);

/** The pass mark itself passes. Compared as whole points, so that no rounding decides. */
export function verdictOn(earned: readonly number[], passMark: number): Verdict {
  const score = earned.reduce((sum, points) => sum + points, 0);
  return {
    score,
    percent: earned.length === 0 ? 0 : (score * 100) / earned.length,
    passed: earned.length > 0 && score * 100 >= passMark * earned.length,
  };
}
