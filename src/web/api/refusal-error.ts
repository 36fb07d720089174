export type RefusalParams = Readonly<Record<string, unknown>>;

/** The server said no, and why. */
export class RefusalError extends Error {
  readonly code: string;
  readonly params: RefusalParams;

  constructor(code: string, params: RefusalParams = {}) {
    super(code);
    this.name = 'RefusalError';
    this.code = code;
    this.params = params;
  }
}

/** The server was not reached, or did not answer in time. */
export class NetworkError extends Error {
  readonly kind: 'unreachable' | 'timeout';

  constructor(kind: 'unreachable' | 'timeout') {
    super(kind);
    this.name = 'NetworkError';
    this.kind = kind;
  }
}

const passing = new Set(['UNAVAILABLE', 'BUSY']);

/** Asking again may help: nothing was refused for good. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof RefusalError && passing.has(error.code));

const final = new Set(['NOT_FOUND', 'FORBIDDEN', 'INTERVIEW_SELF', 'INTERVIEW_CONFLICT', 'INTERVIEWER_NOT_APPOINTED']);

/** Asking again cannot help. */
export const isFinal = (error: unknown): boolean => error instanceof RefusalError && final.has(error.code);

export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof RefusalError && error.code === code;
