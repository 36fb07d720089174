/** How many more points would have passed. */
export const missingPoints = (attempt: { passMark: number; maxScore: number; score: number | null }): number =>
  Math.max(0, Math.ceil((attempt.passMark * attempt.maxScore) / 100) - (attempt.score ?? 0));
