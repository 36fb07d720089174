import { describe, expect, it } from '@jest/globals';

import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { type FirstDueFacts, firstDue } from './first-due.rules.ts';
import { nextCycle } from './recurrence.rules.ts';
import { fiscalYearSchedule } from './schedule-presets.rules.ts';
import type { FirstDue, Schedule } from './schedule.ts';

const on = localDate;
const days = (count: number) => ({ count, unit: 'DAY' }) as const;

const once = (first: FirstDue): Schedule => ({ startsOn: on('2026-04-01'), firstDue: first });
const facts = (assignedOn: string, hiredOn?: string, completedOn?: string): FirstDueFacts => ({
  assignedOn: on(assignedOn),
  hiredOn: hiredOn === undefined ? null : on(hiredOn),
  completedOn: completedOn === undefined ? null : on(completedOn),
});

const afterOther = {
  basis: 'AFTER_COMPLETION',
  activityKind: 'COURSE',
  activityId: 'basics',
  period: days(14),
} as const;

describe('first due', () => {
  it.each<[FirstDue, FirstDueFacts, string]>([
    [{ basis: 'ON_DAY', on: on('2027-02-28') }, facts('2026-12-01'), '2027-02-28'],
    [{ basis: 'AFTER_HIRE', period: days(30) }, facts('2026-04-03', '2026-04-01'), '2026-05-01'],
    [{ basis: 'AFTER_ASSIGNMENT', period: { count: 1, unit: 'MONTH' } }, facts('2026-08-31'), '2026-09-30'],
    [afterOther, facts('2026-04-01', '2020-04-01', '2026-06-10'), '2026-06-24'],
  ])('%j of %j is %s', (first, known, dueOn) =>
    expect(firstDue(once(first), known)).toMatchObject({
      dueOn,
      anchorOn: dueOn,
      periods: 0,
      opensOn: known.assignedOn,
    }),
  );

  it.each<[FirstDue, string]>([
    [{ basis: 'AFTER_HIRE', period: days(30) }, 'HIRE_DAY_UNKNOWN'],
    [afterOther, 'OTHER_NOT_COMPLETED'],
  ])('%j cannot be computed: %s', (first, code) =>
    expect(firstDue(once(first), facts('2026-04-01'))).toEqual({ dueOn: null, steps: [{ code }] }),
  );

  it('says why', () => {
    expect(firstDue(once({ basis: 'AFTER_HIRE', period: days(30) }), facts('2026-04-03', '2026-04-01')).steps).toEqual([
      { code: 'HIRED', on: '2026-04-01' },
      { code: 'AFTER', period: days(30), on: '2026-05-01' },
    ]);
  });
});

describe('everybody and new hires', () => {
  const campaign: Schedule = {
    ...once({ basis: 'ON_DAY', on: on('2027-02-28') }),
    startsOn: on('2026-12-01'),
    newHiresWithin: 30,
  };
  const everyYear = fiscalYearSchedule({
    firstMonth: 4,
    doneBy: { month: 11, day: 30 },
    newHiresWithin: 30,
    today: on('2026-04-01'),
  });

  it.each([
    ['here at the start', campaign, facts('2026-12-01', '2026-11-25'), '2027-02-28'],
    ['hired on the day it starts', campaign, facts('2026-12-01', '2026-12-01'), '2027-02-28'],
    ['hired since', campaign, facts('2027-02-20', '2027-02-20'), '2027-03-22'],
    ['here at the start', everyYear, facts('2026-04-01', '2015-04-01'), '2026-11-30'],
    ['hired shortly before the start', everyYear, facts('2026-04-01', '2026-03-15'), '2026-11-30'],
    ['hired since', everyYear, facts('2027-03-20', '2027-03-20'), '2027-04-19'],
    ['hired just before the fixed day', everyYear, facts('2026-11-20', '2026-11-20'), '2026-12-20'],
    ['hired before the fixed day, told after it', everyYear, facts('2026-12-05', '2026-11-20'), '2026-12-20'],
    ['told late: past, so somebody must decide', everyYear, facts('2027-06-20', '2027-05-01'), '2027-05-31'],
    ['moved into the audience years later', everyYear, facts('2030-06-01', '2027-05-01'), '2030-11-30'],
    ['moved in on the fixed day', everyYear, facts('2030-11-30', '2027-05-01'), '2030-11-30'],
    ['moved in the day after it', everyYear, facts('2030-12-01', '2027-05-01'), '2031-11-30'],
  ])('%s', (_, schedule, known, dueOn) =>
    expect(firstDue(schedule, known)).toMatchObject({ dueOn, opensOn: known.assignedOn }),
  );

  it('whose hire day nobody knows is asked about', () => {
    expect(firstDue(everyYear, facts('2026-04-01'))).toEqual({ dueOn: null, steps: [{ code: 'HIRE_DAY_UNKNOWN' }] });
  });

  it.each([
    ['before the new fiscal year: again within it', '2027-03-25', '2027-11-30', '2027-04-01'],
    ['in the new fiscal year: in step from the next', '2027-04-10', '2028-11-30', '2028-04-01'],
    ['late: in step from the next', '2027-10-01', '2028-11-30', '2028-04-01'],
  ])('hired on 2027-03-20, done %s', (_, completedOn, dueOn, opensOn) => {
    const first = firstDue(everyYear, facts('2027-03-20', '2027-03-20'));
    if (first.dueOn === null) throw new Error('no due day');
    expect(nextCycle(everyYear.recurrence!, first, completedOn as LocalDate)).toMatchObject({ dueOn, opensOn });
  });
});
