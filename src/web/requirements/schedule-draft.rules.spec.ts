import { describe, expect, it } from '@jest/globals';

import { draftFieldOf } from './schedule-draft.rules.ts';

describe('the field that a refusal belongs to', () => {
  it.each([
    ['schedule.recurrence.window', 'windowCount'],
    ['schedule.recurrence.window.count', 'windowCount'],
    ['schedule.firstDue.on', 'dueOn'],
    ['schedule.firstDue.period', 'afterCount'],
    ['schedule.newHiresWithin', 'newHires'],
    ['reason', 'reasonJa'],
    ['version', undefined],
  ])('%s', (refused, field) => expect(draftFieldOf(refused)).toBe(field));
});
