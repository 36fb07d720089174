import { names } from './names.ts';

/** Every way in which Shinrai says no. The list is closed and published in the schema; each code has its sentence in the client. */
export const RefusalCode = names(
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'STALE',
  'INTERNAL',
  'UNAVAILABLE',
  'BUSY',
  'QUERY_TOO_LARGE',
  'WRONG_CREDENTIALS',
  'TOO_MANY_ATTEMPTS',
  'LINK_INVALID',
  'PASSWORD_TOO_COMMON',
  'TIME_UP',
  'ATTEMPT_FINISHED',
  'QUESTION_NOT_DRAWN',
  'ALREADY_FULFILLED',
  'MOVE_NOT_ALLOWED',
  'DUE_DAY_PAST',
  'AUDIENCE_CHANGED',
  'CYCLE_ALREADY_ASSIGNED',
  'OWN_ROLE',
  'LAST_ADMIN',
  'CODE_TAKEN',
  'COURSE_INCOMPLETE',
  'DEPARTMENT_CYCLE',
);
export type RefusalCode = keyof typeof RefusalCode;
