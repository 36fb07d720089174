import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type LocalDate, daysBetween, localDate, plusDays } from '../kernel/local-date.ts';
import { type Ladder, usualLadder } from './ladder.ts';
import { type DutyTime, type ReminderStep, keyOf, stepOn } from './reminder.rules.ts';

const holidays = new Set(['2026-11-03', '2026-11-23']);
const isOff = (day: string) => holidays.has(day) || [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
const until = (day: LocalDate): LocalDate => (isOff(day) ? until(plusDays(day, -1)) : day);

const duty = (since: string, dueOn: string, opening: DutyTime['opening'] = 'ASSIGNED'): DutyTime => ({
  opening,
  since: localDate(since),
  dueOn: localDate(dueOn),
});
const said = (step: ReminderStep | null) => step && `${step.kind}${step.days ?? ''}`;
const on = (day: string, time: DutyTime, ladder: Ladder = usualLadder) =>
  said(stepOn(ladder, time, localDate(day), until));

/** Every step on the day on which it becomes the latest, from the first day to the last. */
function walked(time: DutyTime, last: string, ladder = usualLadder): string[] {
  const days = Array.from({ length: daysBetween(time.since, localDate(last)) + 1 }, (_, i) => plusDays(time.since, i));
  const seen = new Map<string, LocalDate>();
  for (const day of days) {
    const step = stepOn(ladder, time, day, until);
    if (step && !seen.has(keyOf(step, time, 'x'))) seen.set(keyOf(step, time, 'x'), day);
  }
  return [...seen].map(([key, day]) => `${day} ${key}`);
}

describe('the ladder of one duty', () => {
  it('has each step on its day; up to the due day on the last business day before it', () => {
    expect(walked(duty('2026-10-01', '2026-11-30'), '2026-12-16')).toEqual([
      '2026-10-01 assigned:x',
      '2026-10-30 due-soon:30:x:2026-11-30', // 31 October is a Saturday
      '2026-11-16 due-soon:14:x:2026-11-30',
      '2026-11-20 due-soon:7:x:2026-11-30', // Labour Thanksgiving Day, after a weekend
      '2026-11-27 due-soon:1:x:2026-11-30',
      '2026-11-30 due-today:x:2026-11-30',
      '2026-12-01 overdue:1:x:2026-11-30',
      '2026-12-08 overdue:8:x:2026-11-30',
      '2026-12-15 overdue:15:x:2026-11-30',
    ]);
  });

  it.each([
    [90, [30, 14, 7, 1]],
    [45, [30, 14, 7, 1]],
    [44, [14, 7, 1]],
    [21, [14, 7, 1]],
    [14, [7, 1]],
    [3, [1]],
    [1, []],
  ])('leaves out of %i days what falls into the first third', (length, expected) => {
    const dueOn = '2026-10-14'; // a Wednesday; nothing before it is moved far
    const time = duty(plusDays(localDate(dueOn), -length), dueOn);
    const soon = walked(time, dueOn).filter(step => step.includes('due-soon'));
    expect(soon.map(step => Number(step.split(':')[1]))).toEqual(expected);
  });

  it('says one thing to whoever was told nothing for a while', () => {
    const time = duty('2026-10-01', '2026-11-30');
    expect(on('2026-11-25', time)).toBe('DUE_SOON7');
    expect(on('2026-12-20', time)).toBe('OVERDUE15');
    expect(on('2026-09-30', time)).toBeNull();
  });

  it('says nothing of a day before the due day that is long past', () => {
    const ladder = { ...usualLadder, daysBefore: [30], dueToday: false, overdueEvery: null };
    const time = duty('2026-10-01', '2026-11-30');
    expect(on('2026-11-06', time, ladder)).toBe('DUE_SOON30');
    expect(on('2026-11-07', time, ladder)).toBeNull();
    expect(on('2026-12-01', { ...time, dueOn: localDate('2026-12-31') }, { ...ladder, daysBefore: [31] })).toBe(
      'DUE_SOON31',
    );
    expect(on('2027-01-01', { ...time, dueOn: localDate('2026-12-31') }, { ...ladder, daysBefore: [1] })).toBeNull();
  });

  it('says the last of what falls on one business day', () => {
    // 29 November is a Sunday: the day before it and the day itself both fall on Friday
    expect(walked(duty('2026-11-20', '2026-11-29'), '2026-11-30')).toEqual([
      '2026-11-20 assigned:x',
      '2026-11-27 due-today:x:2026-11-29',
      '2026-11-30 overdue:1:x:2026-11-29',
    ]);
  });

  it('leaves it at the beginning where that is the last business day', () => {
    expect(walked(duty('2026-11-27', '2026-11-29'), '2026-11-29')).toEqual(['2026-11-27 assigned:x']);
  });

  it('begins anew with a due day that was moved', () => {
    const moved = duty('2026-12-02', '2026-12-25', 'DUE_MOVED');
    expect(walked(moved, '2026-12-26')).toEqual([
      '2026-12-02 due-moved:2026-12-02:x:2026-12-25',
      '2026-12-11 due-soon:14:x:2026-12-25',
      '2026-12-18 due-soon:7:x:2026-12-25',
      '2026-12-24 due-soon:1:x:2026-12-25',
      '2026-12-25 due-today:x:2026-12-25',
      '2026-12-26 overdue:1:x:2026-12-25',
    ]);
  });

  it('leaves out what is switched off', () => {
    const off = { ...usualLadder, assigned: false, daysBefore: [], dueToday: false, overdueEvery: null };
    expect(walked(duty('2026-10-01', '2026-11-30'), '2026-12-31', off)).toEqual([]);
    expect(on('2026-10-01', duty('2026-10-01', '2026-11-30', 'WINDOW_OPEN'), off)).toBe('WINDOW_OPEN');
  });

  const anyTime = fc
    .tuple(fc.nat(700), fc.integer({ min: -20, max: 400 }))
    .map(([start, length]) =>
      duty(plusDays(localDate('2026-01-01'), start), plusDays(localDate('2026-01-01'), start + length)),
    );
  const anyLadder = fc.record({
    assigned: fc.boolean(),
    daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }),
    dueToday: fc.boolean(),
    overdueEvery: fc.option(fc.integer({ min: 1, max: 90 })),
  });

  it('never goes back, and tells nothing before its day or of days ahead after the due day', () => {
    fc.assert(
      fc.property(anyTime, anyLadder, fc.nat(500), fc.nat(60), (time, part, offset, later) => {
        const ladder = { ...usualLadder, ...part };
        const [day, then] = [plusDays(time.since, offset), plusDays(time.since, offset + later)];
        const [step, next] = [stepOn(ladder, time, day, until), stepOn(ladder, time, then, until)];
        if (step) expect(step.on <= day && step.on >= time.since).toBe(true);
        if (step && next) expect(next.on >= step.on).toBe(true);
        if (step?.kind === 'DUE_SOON') expect(day <= time.dueOn).toBe(true);
        if (step?.kind === 'OVERDUE') expect(step.on > time.dueOn).toBe(true);
      }),
    );
  });

  it('has as many steps as there are keys, however often it is asked', () => {
    fc.assert(
      fc.property(anyTime, anyLadder, (time, part) => {
        const ladder = { ...usualLadder, ...part };
        const keys = walked(time, plusDays(time.since, 120), ladder).map(step => step.split(' ')[1]);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});
