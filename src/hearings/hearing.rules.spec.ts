import { describe, expect, it } from '@jest/globals';

import { systemClock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { closeBlockers, missedOf, noticeBlockers, openBlockers, outcomeBlockers } from './hearing.rules.ts';

const day = (text: string) => text as LocalDate;
const company = new Calendar(systemClock, { timeZone: 'Asia/Tokyo', fiscalYearFirstMonth: 4, closedAtYearEnd: true });
const codes = (blockers: { code: string }[]) => blockers.map(({ code }) => code);

describe('a notice', () => {
  const planned = {
    deliveredOn: day('2017-02-20'),
    hearingOn: day('2017-02-27'),
    noticeDays: 7,
    maximum: 'SUSPENSION',
    ladder: ['NONE', 'REPRIMAND', 'PAY_CUT', 'SUSPENSION', 'DISMISSAL'],
    heaviest: 'SUSPENSION',
    ceiling: null,
  } as const;
  it.each([
    ['a week', {}, []],
    ['a day less', { hearingOn: day('2017-02-26') }, ['NOTICE_SHORT']],
    ['a rung that the ladder lacks', { maximum: 'DEMOTION' as const }, ['RUNG_NOT_IN_RULES']],
    ['more than the case can come to after its appeal', { ceiling: 'PAY_CUT' as const }, ['RUNG_NOT_IN_RULES']],
    ['more than the offence allows', { maximum: 'DISMISSAL' as const }, ['RUNG_NOT_IN_RULES']],
  ])('with %s: %j', (_, more, expected) => expect(codes(noticeBlockers({ ...planned, ...more }))).toEqual(expected));
});

describe('a hearing opens', () => {
  const served = { deliveredOn: day('2017-02-20'), noticeDays: 7, waived: false, today: day('2017-02-27') };
  it.each([
    ['after the days', {}, []],
    ['not a day before', { today: day('2017-02-26') }, ['NOTICE_SHORT']],
    ['before, when the subject waived them', { today: day('2017-02-21'), waived: true }, []],
    ['not without delivery, not even when waived', { deliveredOn: null, waived: true }, ['NOTICE_UNDELIVERED']],
  ])('%s', (_, more, expected) => expect(codes(openBlockers({ ...served, ...more }))).toEqual(expected));
});

describe('a hearing closes', () => {
  const recorded = {
    outcome: 'ORAL_HELD' as const,
    recordedOn: day('2017-02-28'),
    commented: false,
    commentDays: 5,
    today: day('2017-03-08'),
  };
  it.each([
    ['when the days to comment are over', {}, []],
    ['not on the last of them', { today: day('2017-03-07') }, ['RECORD_NOT_OFFERED']],
    ['at once when it was commented on', { today: day('2017-02-28'), commented: true }, []],
    ['never without an outcome', { outcome: null, commented: true }, ['NO_HEARING']],
  ])('%s', (_, more, expected) => expect(codes(closeBlockers({ ...recorded, ...more }, company))).toEqual(expected));
});

describe('an outcome', () => {
  const claimed = { subjectPresent: false, statements: 0, missed: 1, renounced: false };
  it.each([
    ['ORAL_HELD', { subjectPresent: true }, []],
    ['ORAL_HELD', {}, ['OUTCOME_UNFOUNDED']],
    ['WRITTEN_RECEIVED', { statements: 1 }, []],
    ['WRITTEN_RECEIVED', {}, ['OUTCOME_UNFOUNDED']],
    ['WAIVED_IN_WRITING', { renounced: true }, []],
    ['WAIVED_IN_WRITING', {}, ['OUTCOME_UNFOUNDED']],
    ['NO_SHOW', { missed: 2 }, []],
    ['NO_SHOW', {}, ['NO_SHOW_ONCE']],
  ] as const)('%s with %j: %j', (outcome, more, expected) =>
    expect(codes(outcomeBlockers({ ...claimed, ...more, outcome }))).toEqual(expected),
  );
});

describe('hearings that were missed', () => {
  const at = (text: string) => new Date(text);
  const given = {
    number: 1,
    allegations: [1],
    deliveredOn: day('2017-02-20'),
    heldFrom: at('2017-02-28T01:00:00Z'),
    heard: false,
  };
  const again = { ...given, number: 2, heldFrom: at('2017-03-10T01:00:00Z') };
  it.each([
    ['both', [given, again], '2017-03-10T02:00:00Z', 2],
    ['not one that is still to come', [given, again], '2017-03-09T02:00:00Z', 1],
    ['not one that they were not told of', [{ ...given, deliveredOn: null }, again], '2017-03-10T02:00:00Z', 1],
    ['not one on other grounds', [given, { ...again, allegations: [1, 2] }], '2017-03-10T02:00:00Z', 1],
    ['not one at which they were heard', [{ ...given, heard: true }, again], '2017-03-10T02:00:00Z', 1],
    ['none without a notice', [], '2017-03-10T02:00:00Z', 0],
  ])('count: %s', (_, notices, now, missed) => expect(missedOf(notices, at(now))).toBe(missed));
});
