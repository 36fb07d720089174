import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localDate } from '../kernel/local-date.ts';
import { minutesOf, slotsOf } from './slot.rules.ts';

const weekdays = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const monday = localDate('2026-11-30');
const morning = { firstDay: monday, lastDay: monday, from: 9 * 60, until: 12 * 60, minutes: 30, pause: 10 };

describe('a series of slots', () => {
  it('fits as many into a day as there is room for, the pauses between them', () => {
    const found = slotsOf(morning, 'Asia/Tokyo', weekdays).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
    expect(found).toEqual(['00:00', '00:40', '01:20', '02:00']);
  });

  it('leaves out the days on which nobody works, unless it is that day alone', () => {
    const days = (firstDay: string, lastDay: string) =>
      slotsOf({ ...morning, firstDay: localDate(firstDay), lastDay: localDate(lastDay) }, 'Asia/Tokyo', weekdays)
        .length / 4;
    expect([
      days('2026-11-30', '2026-12-06'),
      days('2026-12-05', '2026-12-06'),
      days('2026-12-05', '2026-12-05'),
    ]).toEqual([5, 0, 1]);
  });

  it('never overlaps and stays within its hours', () => {
    const hours = fc.record({
      from: fc.nat(1439),
      until: fc.nat(1439),
      minutes: fc.integer({ min: 5, max: 240 }),
      pause: fc.nat(120),
    });
    fc.assert(
      fc.property(hours, times => {
        const found = slotsOf({ ...morning, ...times }, 'Asia/Tokyo', weekdays);
        for (const [i, { startsAt, endsAt }] of found.entries()) {
          expect(endsAt.getTime() - startsAt.getTime()).toBe(times.minutes * 60_000);
          if (i > 0) expect(startsAt.getTime()).toBe(found[i - 1]!.endsAt.getTime() + times.pause * 60_000);
        }
        const last = found.at(-1);
        if (last)
          expect(last.endsAt.getTime() - found[0]!.startsAt.getTime()).toBeLessThanOrEqual(
            (times.until - times.from) * 60_000,
          );
      }),
    );
  });
});

it.each([
  ['09:30', 570],
  ['00:00', 0],
  ['23:59', 1439],
  ['24:00', null],
  ['9:30', null],
  ['', null],
])('%s', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});
