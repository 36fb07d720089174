import { describe, expect, it } from '@jest/globals';

import { clockState, daysUntil } from './clock-state.rules.ts';

describe('clockState', () => {
  it.each([
    ['HEARING_EARLIEST', '2017-02-28', 'runs'],
    ['HEARING_EARLIEST', '2017-02-27', 'open'],
    ['HEARING', '2017-02-27', 'today'],
    ['HEARING', '2017-02-26', 'overdue'],
    ['PAUSE_REVIEW', '2017-02-26', 'overdue'],
    ['COMMENT', '2017-03-01', 'runs'],
    ['COMMENT', '2017-02-26', 'over'],
    ['APPEAL', '2017-02-26', 'over'],
  ] as const)('%s due on %s is %s on 27 February', (kind, dueOn, state) => {
    expect(clockState({ kind, dueOn }, '2017-02-27')).toBe(state);
  });

  it('counts whole days across the end of a month', () => {
    expect(daysUntil('2017-03-01', '2017-02-27')).toBe(2);
  });
});
