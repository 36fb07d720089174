import { describe, expect, it } from '@jest/globals';

import { systemClock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ClockFacts, clocksOf } from './clock.rules.ts';

const day = (text: string) => text as LocalDate;
const company = new Calendar(systemClock, { timeZone: 'Asia/Tokyo', fiscalYearFirstMonth: 4, closedAtYearEnd: true });
const nothing: ClockFacts = {
  notice: null,
  offeredOn: null,
  reviewOn: null,
  letterOn: null,
  noticeDays: 7,
  postponementDays: 5,
  commentDays: 5,
  appealDays: 14,
};
const notice = {
  deliveredOn: day('2017-02-20'),
  plannedOn: day('2017-02-28'),
  hearingOn: day('2017-02-28'),
  waived: false,
  moved: false,
};
const due = (facts: Partial<ClockFacts>) =>
  clocksOf({ ...nothing, ...facts }, company).map(({ kind, dueOn }) => [kind, dueOn]);

describe('what is due in a case', () => {
  it('is nothing before there is a notice', () => expect(due({})).toEqual([]));

  it('begins with the first day on which somebody can be heard', () =>
    expect(due({ notice })).toEqual([
      ['HEARING_EARLIEST', '2017-02-27'],
      ['HEARING', '2017-02-28'],
      ['POSTPONEMENT', '2017-03-07'],
    ]));

  it('has no first day where the days were given up, and no postponement after one', () =>
    expect(due({ notice: { ...notice, waived: true, moved: true, hearingOn: day('2017-03-03') } })).toEqual([
      ['HEARING', '2017-03-03'],
    ]));

  it('counts from the delivery, not from the notice', () =>
    expect(due({ notice: { ...notice, deliveredOn: null } }).map(([kind]) => kind)).not.toContain('HEARING_EARLIEST'));

  it('ends with the comment on the record, over the end of the year', () =>
    expect(due({ offeredOn: day('2026-12-25'), reviewOn: day('2027-01-05') })).toEqual([
      ['PAUSE_REVIEW', '2027-01-05'],
      ['COMMENT', '2027-01-07'],
    ]));

  it('is the end of the appeal window once the letter has come', () =>
    expect(due({ letterOn: day('2017-03-06') })).toEqual([['APPEAL', '2017-03-21']]));

  it('says for each where the rule comes from', () => {
    const [first] = clocksOf({ ...nothing, notice }, company);
    expect(first).toMatchObject({ from: '2017-02-20', days: 7, businessDays: false, source: { confirmed: false } });
  });
});
