import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { lastDayOf, sameDayOf } from './round.rules.ts';

const round = (startedOn: string) => ({ cycle: 0, startedOn: localDate(startedOn), dueOn: localDate('2026-12-15') });
const day = localDate;

describe('the last day of a round', () => {
  it.each([
    ['the latest has come as far as today', '2026-05-01', null, '2026-11-22', '2026-11-22'],
    ['an earlier one ends the day before the next', '2025-05-01', '2026-04-20', '2026-11-22', '2026-04-19'],
    ['seen from a day before the next', '2025-05-01', '2026-04-20', '2025-12-31', '2025-12-31'],
    ['two that began on one day have a day each', '2026-04-20', '2026-04-20', '2026-11-22', '2026-04-20'],
  ])('%s', (_, startedOn, next, today, expected) => {
    expect(lastDayOf(round(startedOn), next === null ? undefined : round(next), day(today))).toBe(expected);
  });
});

describe('the same day of the round before', () => {
  it.each([
    ['on the first day', '2025-05-10', '2026-05-01', '2026-05-01', '2025-05-10'],
    ['31 days later', '2025-05-10', '2026-05-01', '2026-06-01', '2025-06-10'],
    ['over a 29 February, in days and not in months', '2023-05-01', '2024-05-01', '2025-03-01', '2024-02-29'],
    ['not after its last day', '2025-12-01', '2026-05-01', '2026-11-22', '2026-04-30'],
  ])('%s', (_, previous, now, today, expected) => {
    expect(sameDayOf(round(previous), round(now), day(today))).toBe(expected);
  });
});
