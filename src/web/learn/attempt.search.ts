/** Which question, from 1, or the review before submitting: the back button goes through them. */
export interface AttemptSearch {
  at?: number | 'review';
}

export const attemptSearch = ({ at }: Record<string, unknown>): AttemptSearch => {
  if (at === 'review') return { at };
  return Number.isInteger(at) && Number(at) > 0 ? { at: Number(at) } : {};
};
