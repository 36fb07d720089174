import { withoutEmpty } from '../ui/search-params.ts';

/** Which question, from 1, or the review before submitting: the back button goes through them. */
export interface AttemptSearch {
  at?: number | 'review';
}

export function attemptSearch({ at }: Record<string, unknown>): AttemptSearch {
  const isPlace = at === 'review' || (Number.isInteger(at) && Number(at) > 0);
  return withoutEmpty({ at: isPlace ? (at as number | 'review') : undefined });
}
