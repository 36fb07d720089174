import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, isRetryable } from './refusal-error.ts';
import { sessionLost } from './session.ts';

const noticeLostSession = (error: unknown): void => {
  if (isRefusal(error, 'UNAUTHENTICATED')) sessionLost();
};

export const client = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLostSession }),
  mutationCache: new MutationCache({ onError: noticeLostSession }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isRetryable(error),
      retryDelay: failures => 500 * 3 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
