import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from '../people/employment.ts';
import type { Track } from './track.ts';
import { trackBlockers, trackOf } from './track.rules.ts';

const day = (text: string) => text as LocalDate;
const today = day('2017-02-17');
const standing = (employment: Employment, leftOn: string | null = null) => ({
  employment,
  hiredOn: day('2010-04-01'),
  leftOn: leftOn === null ? null : day(leftOn),
});

describe('the track of a case', () => {
  it.each([
    ['REGULAR', null, 'EMPLOYEE'],
    ['CONTRACT', null, 'EMPLOYEE'],
    ['REGULAR', '2017-02-17', 'EMPLOYEE'],
    ['REGULAR', '2017-02-16', 'EX_EMPLOYEE_REMEDY'],
    ['OFFICER', null, 'OFFICER_REFERRAL'],
    ['OFFICER', '2016-06-30', 'OFFICER_REFERRAL'],
    ['DISPATCHED', null, 'DISPATCHED_WORKER'],
    ['CONTRACTOR', null, 'CONTRACTOR'],
  ] as [Employment, string | null, Track][])('of somebody %s who left on %s is %s', (employment, leftOn, track) =>
    expect(trackOf(standing(employment, leftOn), today)).toBe(track),
  );

  it.each([
    ['REGULAR', '2017-01-31', 'SUBJECT_NOT_EMPLOYED', 'EX_EMPLOYEE_REMEDY'],
    ['OFFICER', null, 'SUBJECT_IS_OFFICER', 'OFFICER_REFERRAL'],
    ['DISPATCHED', null, 'SUBJECT_DISPATCHED', 'DISPATCHED_WORKER'],
    ['CONTRACTOR', null, 'SUBJECT_NOT_EMPLOYED', 'CONTRACTOR'],
  ] as [Employment, string | null, string, Track][])(
    'sanctions nobody %s who left on %s: %s, but %s',
    (employment, leftOn, code, suggest) =>
      expect(trackBlockers('EMPLOYEE', standing(employment, leftOn), today, day('2016-04-01'))).toEqual([
        { code, params: { suggest } },
      ]),
  );

  it('leads an employee nowhere else, and judges no act from before they were one', () => {
    const employee = standing('REGULAR');
    expect(trackBlockers('CONTRACTOR', employee, today, day('2016-04-01'))).toEqual([
      { code: 'TRACK_WRONG', params: { suggest: 'EMPLOYEE' } },
    ]);
    expect(trackBlockers('EMPLOYEE', employee, today, day('2010-03-31'))[0]).toMatchObject({
      code: 'SUBJECT_NOT_EMPLOYED',
    });
    expect(trackBlockers('EMPLOYEE', employee, today, day('2010-04-01'))).toEqual([]);
  });
});
