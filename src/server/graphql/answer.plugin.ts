import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

import type { Write } from '../http/log.ts';
import { describe } from '../http/unexpected.ts';

interface Context {
  req: FastifyRequest;
}

const mostErrors = 5;
const statusOf: Readonly<Record<string, number>> = { UNAVAILABLE: 503, BUSY: 503, TOO_MANY_ATTEMPTS: 429 };

/** Few errors in an answer, a status and Retry-After where coming back later helps, and the request's id where we failed. */
export const answerPlugin = (write: Write): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      const failures = errors.map(unwrapResolverError).filter(isUnexpected);
      for (const failure of failures)
        write(`${new Date().toISOString()} error ${contextValue.req.id} ${describe(failure)}`);
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const errors = result.errors?.slice(0, mostErrors);
      if (!errors) return;
      result.errors = errors.map(error => named(error, contextValue.req.id));
      const later = errors.find(({ extensions }) => statusOf[String(extensions?.['code'])]);
      if (later) comeBack(response.http, later);
    },
  }),
});

/** Refusals and mistakes of the client carry a code, and so does what FailureFilter has logged already. */
const isUnexpected = (error: unknown): boolean =>
  (error as { extensions?: { code?: unknown } } | null)?.extensions?.code === undefined;

const named = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.['code'] === 'INTERNAL'
    ? { ...error, extensions: { code: 'INTERNAL', params: { requestId } } }
    : error;

function comeBack(
  http: { status?: number; headers: Map<string, string> },
  { extensions }: GraphQLFormattedError,
): void {
  const { code, params } = extensions as { code: string; params?: { retryAfterSeconds?: number } };
  http.status = statusOf[code]!;
  if (params?.retryAfterSeconds !== undefined) http.headers.set('retry-after', String(params.retryAfterSeconds));
}
