import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { type Absence, dueAfterAbsences, movedTo } from './due-change.rules.ts';

const day = (text: string) => text as LocalDate;
const absence = (from: string, until: string): Absence => ({ from: day(from), until: day(until) });
const dueOn = (due: string, ...absences: Absence[]) => dueAfterAbsences(day(due), absences, 30).dueOn;

describe('a due day and the absences around it', () => {
  it.each([
    ['before the first day away', '2026-03-31', '2026-03-31'],
    ['on the first day away', '2026-04-01', '2026-10-30'],
    ['on the last day away', '2026-09-30', '2026-10-30'],
    ['29 days after it', '2026-10-29', '2026-10-30'],
    ['30 days after it', '2026-10-30', '2026-10-30'],
    ['later', '2026-12-31', '2026-12-31'],
  ])('%s', (_, due, expected) => expect(dueOn(due, absence('2026-04-01', '2026-09-30'))).toBe(expected));

  it('moves on through an absence that the time after another one runs into, in whatever order they are told', () => {
    const [first, second] = [absence('2026-04-01', '2026-04-30'), absence('2026-05-20', '2026-08-31')];
    expect(dueOn('2026-04-10', first, second)).toBe('2026-09-30');
    expect(dueOn('2026-04-10', second, first)).toBe('2026-09-30');
    expect(dueAfterAbsences(day('2026-04-10'), [second, first], 30).by).toBe(second);
  });

  it('across the end of February', () =>
    expect(dueOn('2028-02-01', absence('2028-01-15', '2028-02-29'))).toBe('2028-03-30'));

  const anyDay = fc.integer({ min: 0, max: 2000 }).map(days => plusDays(day('2026-01-01'), days));
  const anyAbsence = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 400 }))
    .map(([from, days]) => ({ from, until: plusDays(from, days) }));
  const history = fc.tuple(anyDay, fc.array(anyAbsence, { maxLength: 6 }), fc.integer({ min: 0, max: 90 }));

  it('is never sooner, and asked again stays where it is', () =>
    fc.assert(
      fc.property(history, ([due, absences, days]) => {
        const moved = dueAfterAbsences(due, absences, days).dueOn;
        expect(moved >= due).toBe(true);
        expect(dueAfterAbsences(moved, absences, days)).toEqual({ dueOn: moved, by: null });
      }),
    ));

  it('leaves everybody, after each absence that it fell into, as many days as promised', () =>
    fc.assert(
      fc.property(history, ([due, absences, days]) => {
        const moved = dueAfterAbsences(due, absences, days).dueOn;
        for (const { from, until } of absences) if (from <= moved) expect(moved >= plusDays(until, days)).toBe(true);
      }),
    ));

  it('does not depend on the order in which absences were told, and more of them never cost time', () =>
    fc.assert(
      fc.property(history, anyAbsence, ([due, absences, days], more) => {
        const moved = dueAfterAbsences(due, absences, days).dueOn;
        expect(dueAfterAbsences(due, absences.toReversed(), days).dueOn).toBe(moved);
        expect(dueAfterAbsences(due, [...absences, more], days).dueOn >= moved).toBe(true);
      }),
    ));
});

describe('a due day that ought to be another', () => {
  it.each([
    ['later, at once', '2026-12-31', '2027-03-31', '2027-03-31'],
    ['later, also from the past', '2026-10-31', '2026-12-31', '2026-12-31'],
    ['later, though that is past too', '2026-09-30', '2026-10-31', '2026-10-31'],
    ['sooner', '2027-03-31', '2026-12-31', '2026-12-31'],
    ['sooner, but not before today', '2027-03-31', '2026-10-31', '2026-11-22'],
    ['not sooner on the day itself', '2026-11-22', '2026-10-31', '2026-11-22'],
    ['not sooner once it is past', '2026-11-01', '2026-10-31', '2026-11-01'],
    ['the same', '2026-12-31', '2026-12-31', '2026-12-31'],
  ])('goes %s', (_, current, ought, expected) =>
    expect(movedTo(day(current), day(ought), day('2026-11-22'))).toBe(expected),
  );
});
