import { expect, it } from '@jest/globals';

import { recurrenceOf } from './schedule.rules.ts';

it.each([
  ['* * * * *', { every: 'MINUTE' }],
  ['*/15 * * * *', { every: 'MINUTES', count: 15 }],
  ['5 * * * *', { every: 'HOUR', minute: '05' }],
  ['30 2 * * *', { every: 'DAY', time: '2:30' }],
  ['30 2 1 4 *', null],
  ['30 2 * * 1-5', null],
  ['0,30 2 * * *', null],
  ['0 2,14 * * *', null],
  ['', null],
])('%s is said as %j', (cron, said) => expect(recurrenceOf(cron)).toEqual(said));
