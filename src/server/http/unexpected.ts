import type { RefusalCode } from '../../index.ts';

/** What of a failure the outside may know. */
export interface Outcome {
  code: Extract<RefusalCode, 'UNAVAILABLE' | 'BUSY' | 'INTERNAL'>;
  params: Readonly<Record<string, unknown>>;
}

interface Failure {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  previous?: unknown;
  originalError?: unknown;
  errors?: unknown;
}

/** SQLSTATE classes and codes (PostgreSQL, appendix A) and system errors that pass when the operator or time helps. */
const unavailable =
  /^(08...|53...|57P0.|58...|25006|XX...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOSPC|EDQUOT|EIO)$/;
const busy = /^(40001|40P01|55P03|57014)$/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|driver has already been destroyed/;

/** A database that is gone, full or overloaded is no bug of ours: come back later. Everything else is one. */
export function outcomeOf(error: unknown): Outcome {
  const chain = [...causes(error)];
  const has = (codes: RegExp) => chain.some(({ code }) => typeof code === 'string' && codes.test(code));
  if (has(unavailable) || chain.some(({ message }) => typeof message === 'string' && lostConnection.test(message)))
    return { code: 'UNAVAILABLE', params: { retryAfterSeconds: 5 } };
  if (has(busy)) return { code: 'BUSY', params: { retryAfterSeconds: 1 } };
  return { code: 'INTERNAL', params: {} };
}

/** What the log says of an error: never its message when the database made it, since that holds the statement with its values. */
export function describe(error: unknown): string {
  const chain = [...causes(error)];
  const sqlState = chain.find(({ code }) => typeof code === 'string')?.code;
  const fromDatabase = chain.some(
    link =>
      'sql' in link ||
      'severity' in link ||
      'query' in link ||
      /DriverException|Exception$/.test(link.constructor.name),
  );
  if (!(error instanceof Error)) return typeof error;
  const frames =
    error.stack
      ?.split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n') ?? '';
  const message = fromDatabase ? '' : ` ${error.message}`;
  return `${error.constructor.name}${sqlState ? ` ${String(sqlState)}` : ''}${message}\n${frames}`;
}

function* causes(error: unknown, depth = 0): Generator<Failure & object> {
  if (typeof error !== 'object' || error === null || depth > 8) return;
  const failure = error as Failure;
  yield failure as Failure & object;
  for (const next of [
    failure.cause,
    failure.previous,
    failure.originalError,
    ...(Array.isArray(failure.errors) ? failure.errors : []),
  ])
    yield* causes(next, depth + 1);
}
