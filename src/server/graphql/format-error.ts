import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

import { RefusalCode } from '../../index.ts';
import { outcomeOf } from '../http/unexpected.ts';

/** What is the client's own mistake is told as graphql-js tells it; it never came to be executed. */
const clientMistakes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** Refusals and the client's mistakes as they are; everything else without a word of what went wrong inside. */
export function formatError(
  { message, path, locations, extensions = {} }: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const { code, params, source } = extensions as { code?: string; params?: unknown; source?: unknown };
  if (code !== undefined && code in RefusalCode)
    return { message: code, ...place, extensions: { code, params, ...(source !== undefined && { source }) } };
  if (isTooLarge(message, params))
    return {
      message: 'QUERY_TOO_LARGE',
      ...place,
      extensions: { code: 'QUERY_TOO_LARGE', params: params ?? { limit: 'tokens' } },
    };
  if (code !== undefined && clientMistakes.includes(code)) return { message, ...place, extensions: { code } };
  const outcome = outcomeOf(unwrapResolverError(error));
  return { message: outcome.code, ...place, extensions: { ...outcome } };
}

/** Apollo gives errors of validation and parsing its own code; what is ours shows in the parameters or the words. */
const isTooLarge = (message: string, params: unknown): boolean =>
  (typeof params === 'object' && params !== null && 'limit' in params) ||
  /Document contains more tha[nt] \d+ tokens/.test(message);
