import { expect, it } from '@jest/globals';

import { Refusal } from '../kernel/refusal.ts';
import { failureOf } from './job-failure.rules.ts';
import { JobFailure } from './jobs.ts';

it.each<[string, unknown, string]>([
  ['its own words', new JobFailure('NOT_WORDED TRIAL'), 'NOT_WORDED TRIAL'],
  ['the code of a refusal', new Refusal('NOT_FOUND', { name: '山田' }), 'Refusal NOT_FOUND'],
  [
    'the code of the database',
    Object.assign(new Error('Key (email)=(a@example.jp)'), { code: '23505' }),
    'Error 23505',
  ],
  ['nothing of a text', new TypeError('山田 is undefined'), 'TypeError'],
  ['nothing of a code that is a text', Object.assign(new Error(''), { code: 'a@example.jp' }), 'Error'],
  ['nothing of what is no error', '山田', 'string'],
])('a failed job tells %s', (_, error, told) => expect(failureOf(error)).toBe(told));
