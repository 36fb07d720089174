import { Refusal } from '../kernel/refusal.ts';
import { JobFailure } from './jobs.ts';

/** What the operator is told of a failed job: kinds and codes. The message of a database repeats the row that it refused. */
export function failureOf(error: unknown): string {
  if (error instanceof JobFailure) return error.message;
  if (error instanceof Refusal) return `Refusal ${error.code}`;
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? `${error.name} ${code}` : error.name;
}
