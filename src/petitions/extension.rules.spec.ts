import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import { checkExtension, latestDueDay } from './extension.rules.ts';

const day = (text: string) => text as LocalDate;
const duty = { dueOn: day('2026-12-31') };

describe('an extension', () => {
  it.each([
    [duty, '2027-12-31'],
    [{ ...duty, nextOpensOn: day('2027-04-01') }, '2027-03-31'],
    [{ ...duty, nextOpensOn: day('2028-04-01') }, '2027-12-31'],
    [{ ...duty, nextOpensOn: day('2026-12-01') }, '2026-11-30'],
  ])('of %j goes until %s at most', (of, latest) => expect(latestDueDay(of)).toBe(latest));

  it.each([
    [duty, '2027-01-01', null],
    [duty, '2027-12-31', null],
    [duty, '2028-01-01', { code: 'UNTIL_TOO_LATE', params: { latest: '2027-12-31' } }],
    [duty, '2026-12-31', { code: 'UNTIL_NOT_LATER', params: { dueOn: '2026-12-31' } }],
    [{ dueOn: day('2026-11-01') }, '2026-11-22', null],
    [{ dueOn: day('2026-11-01') }, '2026-11-21', { code: 'TOO_LATE' }],
    [{ ...duty, fulfilledAt: new Date() }, '2027-01-31', { code: 'DUTY_CLOSED' }],
    [{ ...duty, endedAt: new Date() }, '2027-01-31', { code: 'DUTY_CLOSED' }],
    [{ ...duty, nextOpensOn: day('2026-12-01') }, '2027-01-31', { code: 'UNTIL_TOO_LATE' }],
  ])('of %j until %s: %j', (of, until, refusal) => {
    const check = () => checkExtension(of, day(until), day('2026-11-22'));
    if (refusal) expect(check).toThrow(expect.objectContaining(refusal));
    else expect(check).not.toThrow();
  });
});
