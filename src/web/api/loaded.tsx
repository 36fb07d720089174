import type { ReactNode } from 'react';
import { ErrorState } from '../ui/error-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSentence } from './refusal.ts';
import { isFinal } from './refusal-error.ts';

interface Answered<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<Data> {
  query: Answered<Data>;
  skeleton?: ReactNode;
  children: (data: NonNullable<Data>) => ReactNode;
}

/** The three faces of a question: waiting, refused (with a way to try again where that can help), answered. What one may see no longer goes at once. */
export function Loaded<Data>({ query, skeleton = <Skeleton />, children }: Props<Data>) {
  const sentence = useSentence();
  const isGone = isFinal(query.error);
  if (!isGone && query.data !== undefined && query.data !== null) return children(query.data);
  if (query.error)
    return <ErrorState text={sentence(query.error)} onRetry={isGone ? undefined : () => void query.refetch()} />;
  return skeleton;
}
