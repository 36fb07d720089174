import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { type Leave, leaveAfter, leaveChange } from './leave.rules.ts';

const today = localDate('2026-11-22');

describe('a leave in a roster', () => {
  const open = { startsOn: localDate('2026-11-01'), endsOn: null };
  it.each<[string, Parameters<typeof leaveAfter>[0], Leave[], Leave | null]>([
    ['begins', { leaveFrom: open.startsOn, leaveUntil: null }, [], open],
    ['is known already', { leaveFrom: open.startsOn, leaveUntil: null }, [open], null],
    ['gets its last day', { leaveFrom: open.startsOn, leaveUntil: today }, [open], { ...open, endsOn: today }],
    ['is over when it is not told any more', { leaveFrom: null }, [open], { ...open, endsOn: localDate('2026-11-21') }],
    [
      'that began today is over today',
      { leaveFrom: null },
      [{ startsOn: today, endsOn: null }],
      { startsOn: today, endsOn: today },
    ],
    ['that is planned stays', { leaveFrom: null }, [{ startsOn: localDate('2027-01-01'), endsOn: null }], null],
    ['is left alone where there is no column', {}, [open], null],
  ])('%s', (_, told, periods, expected) => {
    expect(leaveAfter(told, periods, today)).toEqual(expected);
  });

  it('is told column by column', () => {
    const ended = { ...open, endsOn: today };
    expect(leaveChange([open], ended)).toEqual([{ column: 'leaveUntil', before: null, after: today }]);
    expect(leaveChange([], ended).map(({ column }) => column)).toEqual(['leaveFrom', 'leaveUntil']);
  });
});
