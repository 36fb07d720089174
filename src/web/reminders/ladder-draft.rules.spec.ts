import { describe, expect, it } from '@jest/globals';

import { type LadderDraft, inputOf, isCount, isDayList } from './ladder-draft.rules.ts';

const draft: LadderDraft = {
  assigned: true,
  windowOpen: true,
  dueMoved: false,
  dueToday: true,
  daysBefore: '30、14 7,１',
  overdueEvery: '７',
  managerAfter: '1',
  headAfter: '',
  securityOfficerAfter: '10',
  hrAfter: '15',
  digestWeekday: 'NONE',
  digestDaysAhead: '0',
};

describe('the draft of a ladder', () => {
  it('is read as it is typed', () => {
    expect(inputOf(draft)).toMatchObject({
      daysBefore: [30, 14, 7, 1],
      overdueEvery: 7,
      headAfter: null,
      digestWeekday: null,
      digestDaysAhead: 0,
    });
  });

  it.each([{ daysBefore: '7, x' }, { overdueEvery: '-1' }, { hrAfter: '61' }, { digestDaysAhead: '' }])(
    'is not whole with %j',
    part => expect(inputOf({ ...draft, ...part })).toBeNull(),
  );

  it.each([
    ['', true],
    ['90', true],
    ['91', false],
    ['7, 7', false],
    ['1 2 3 4 5 6 7', false],
  ])('takes "%s" for days: %p', (text, expected) => {
    expect(isDayList(text)).toBe(expected);
  });

  it.each([
    ['', true],
    ['0', false],
    ['1.5', false],
    ['６０', true],
  ])('takes "%s" for a number: %p', (text, expected) => {
    expect(isCount(text, { max: 60 })).toBe(expected);
  });
});
