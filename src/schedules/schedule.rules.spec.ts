import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyRecurrence } from '../../test/support/schedules.ts';
import { localDate } from '../kernel/local-date.ts';
import type { Period, PeriodUnit } from './period.rules.ts';
import { scheduleProblems } from './schedule.rules.ts';
import type { FirstDue, Recurrence, Schedule } from './schedule.ts';

const period = (count: number, unit: PeriodUnit): Period => ({ count, unit });
const startsOn = localDate('2026-04-01');
const fromExpiry: Recurrence = {
  mode: 'FROM_EXPIRY',
  every: period(1, 'YEAR'),
  window: period(1, 'MONTH'),
  graceDays: 14,
};
const fixedDay: Recurrence = {
  mode: 'FIXED_DAY',
  every: period(1, 'YEAR'),
  window: period(2, 'MONTH'),
  atLeast: period(6, 'MONTH'),
  anchorOn: localDate('2026-11-30'),
};
const schedule = (recurrence: Recurrence | null, changes: Partial<Schedule> = {}): Schedule => ({
  startsOn,
  firstDue: { basis: 'AFTER_ASSIGNMENT', period: period(30, 'DAY') },
  recurrence,
  ...changes,
});
const problems = (one: Schedule) => scheduleProblems(one).map(({ field, constraint }) => `${field} ${constraint}`);

describe('a recurrence', () => {
  it.each<[Recurrence, Partial<Recurrence>, string[]]>([
    [fromExpiry, {}, []],
    [fixedDay, {}, []],
    [fixedDay, { atLeast: null }, []],
    [fixedDay, { atLeast: period(2, 'MONTH') }, []],
    [{ mode: 'FROM_COMPLETION', every: period(365, 'DAY'), window: period(365, 'DAY') }, {}, []],
    [fromExpiry, { every: period(0, 'YEAR') }, ['recurrence.every isPeriod']],
    [fromExpiry, { every: period(-1, 'YEAR') }, ['recurrence.every isPeriod']],
    [fromExpiry, { every: period(1.5, 'YEAR') }, ['recurrence.every isPeriod']],
    [fromExpiry, { every: period(11, 'YEAR') }, ['recurrence.every isPeriod']],
    [fromExpiry, { every: period(121, 'MONTH') }, ['recurrence.every isPeriod']],
    [fromExpiry, { window: period(0, 'DAY') }, ['recurrence.window isPeriod']],
    [fromExpiry, { window: period(13, 'MONTH'), graceDays: 0 }, ['recurrence.window notLongerThanPeriod']],
    [fromExpiry, { window: period(366, 'DAY'), graceDays: 0 }, ['recurrence.window notLongerThanPeriod']],
    [fromExpiry, { window: period(365, 'DAY'), graceDays: 0 }, []],
    [fromExpiry, { graceDays: -1 }, ['recurrence.graceDays isDays']],
    [fromExpiry, { graceDays: 334 }, []],
    [fromExpiry, { graceDays: 335 }, ['recurrence.graceDays overBeforeNextWindow']],
    [fromExpiry, { anchorOn: startsOn }, ['recurrence.anchorOn onlyWithFixedDay']],
    [fromExpiry, { atLeast: period(6, 'MONTH') }, ['recurrence.atLeast onlyWithFixedDay']],
    [fixedDay, { anchorOn: null }, ['recurrence.anchorOn isDefined']],
    [fixedDay, { graceDays: 7 }, ['recurrence.graceDays onlyFromExpiry']],
    [fixedDay, { graceDays: 0 }, []],
    [fixedDay, { atLeast: period(0, 'DAY') }, ['recurrence.atLeast isPeriod']],
    [fixedDay, { atLeast: period(1, 'MONTH') }, ['recurrence.atLeast notShorterThanWindow']],
    [fixedDay, { atLeast: period(60, 'DAY') }, ['recurrence.atLeast notShorterThanWindow']],
    [fixedDay, { atLeast: period(1, 'YEAR') }, ['recurrence.atLeast shorterThanPeriod']],
    [fixedDay, { atLeast: period(365, 'DAY') }, ['recurrence.atLeast shorterThanPeriod']],
    [fixedDay, { atLeast: period(364, 'DAY') }, []],
  ])('%j with %j', (recurrence, changes, expected) =>
    expect(problems(schedule({ ...recurrence, ...changes }))).toEqual(expected),
  );

  it('nothing is wrong with those that the histories are made of', () => {
    fc.assert(
      fc.property(anyRecurrence, recurrence => expect(problems(schedule(recurrence))).toEqual([])),
      { numRuns: 60 },
    );
  });
});

describe('the first due day', () => {
  const activity = { activityKind: 'COURSE', activityId: 'basics' } as const;

  it.each<[FirstDue, Partial<Schedule>, string[]]>([
    [{ basis: 'ON_DAY', on: startsOn }, { newHiresWithin: 30 }, []],
    [{ basis: 'ON_FIXED_DAY' }, { recurrence: fixedDay, newHiresWithin: 30 }, []],
    [{ basis: 'AFTER_COMPLETION', period: period(1, 'WEEK'), ...activity }, {}, []],
    [{ basis: 'ON_DAY' }, {}, ['firstDue.on isDefined']],
    [{ basis: 'ON_DAY', on: localDate('2026-03-31') }, {}, ['firstDue.on notBeforeTheStart']],
    [{ basis: 'ON_FIXED_DAY' }, {}, ['firstDue.basis needsFixedDay']],
    [{ basis: 'ON_FIXED_DAY' }, { recurrence: fromExpiry }, ['firstDue.basis needsFixedDay']],
    [{ basis: 'AFTER_HIRE' }, {}, ['firstDue.period isPeriod']],
    [{ basis: 'AFTER_HIRE', period: period(0, 'DAY') }, {}, ['firstDue.period isPeriod']],
    [{ basis: 'AFTER_COMPLETION', period: period(1, 'WEEK') }, {}, ['firstDue.activityId isDefined']],
    [{ basis: 'ON_DAY', on: startsOn }, { newHiresWithin: 0 }, ['newHiresWithin isDays']],
    [{ basis: 'ON_DAY', on: startsOn }, { newHiresWithin: 367 }, ['newHiresWithin isDays']],
    [{ basis: 'AFTER_HIRE', period: period(30, 'DAY') }, { newHiresWithin: 30 }, ['newHiresWithin needsCommonDay']],
  ])('%j with %j', (firstDue, changes, expected) =>
    expect(problems(schedule(null, { firstDue, ...changes }))).toEqual(expected),
  );
});
