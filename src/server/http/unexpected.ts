import type { RefusalCode } from '../../index.ts';

/** What of a failure the outside may know. */
export interface Outcome {
  code: Extract<RefusalCode, 'UNAVAILABLE' | 'BUSY' | 'INTERNAL'>;
  params: { readonly retryAfterSeconds?: number; readonly requestId?: string };
}

/** SQLSTATEs (PostgreSQL, appendix A) and errors of the system that pass with time or with the operator's help. */
const unavailable =
  /^(08...|53...|57P0.|58...|25006|XX...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOSPC|EDQUOT|EIO)$/;
const busy = /^(40001|40P01|55P03|57014)$/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|driver has already been destroyed/;

/** A database that is gone, full or overloaded is no bug of ours: come back later. Everything else is one. */
export function outcomeOf(error: unknown): Outcome {
  const chain = [...causes(error)];
  const has = (codes: RegExp): boolean => chain.some(({ code }) => typeof code === 'string' && codes.test(code));
  if (has(unavailable) || chain.some(({ message }) => lostConnection.test(message ?? '')))
    return { code: 'UNAVAILABLE', params: { retryAfterSeconds: 5 } };
  if (has(busy)) return { code: 'BUSY', params: { retryAfterSeconds: 1 } };
  return { code: 'INTERNAL', params: {} };
}

/** What the log says of an error; never the message of the database, which repeats the statement with its values. */
export function describe(error: unknown): string {
  const chain = [...causes(error)];
  const [first] = chain;
  if (!first) return `something that is no error was thrown: ${typeof error}`;
  const code = chain.map(link => link.code).find(found => typeof found === 'string') ?? '';
  const isOfTheDatabase = chain.some(link => 'severity' in link || 'sql' in link || 'query' in link);
  const frames = first.stack?.split('\n').filter(line => /^\s+at /.test(line)) ?? [];
  return [
    `${first.constructor.name} ${code} ${isOfTheDatabase ? '' : (first.message ?? '')}`,
    ...frames.slice(0, 12),
  ].join('\n');
}

interface Failure {
  code?: unknown;
  message?: string;
  stack?: string;
  cause?: unknown;
  previous?: unknown;
  originalError?: unknown;
  errors?: unknown[];
}

function* causes(error: unknown, depth = 0): Generator<Failure> {
  if (typeof error !== 'object' || error === null || depth > 8) return;
  const failure: Failure = error;
  yield failure;
  for (const next of [failure.cause, failure.previous, failure.originalError, ...(failure.errors ?? [])])
    yield* causes(next, depth + 1);
}
