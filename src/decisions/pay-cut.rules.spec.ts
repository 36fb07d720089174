import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localDate } from '../kernel/local-date.ts';
import {
  averageDailySen,
  baseDayBlockers,
  closingDay,
  daysUntil,
  linesFrom,
  mostPerAct,
  mostPerPeriod,
  payCutBlockers,
  spread,
} from './pay-cut.rules.ts';

const closedOn = localDate('2017-02-20');
const wages = { wages3Months: 630_000, calendarDays: 92, periodWages: 210_000, closedOn };
const cut = (yen: number, allegationId = 'one') => ({ yen, allegationId });

describe('a pay cut (労基法91条)', () => {
  it('is reckoned as in the worked example: 630,000 / 92 = 6,847.82', () => {
    expect(averageDailySen(wages)).toBe(684_782n);
    expect(mostPerAct(wages)).toBe(3423);
    expect(mostPerPeriod(wages)).toBe(21_000);
  });

  it.each([
    [[cut(3423)], []],
    [[cut(3424)], ['PAYCUT_PER_ACT']],
    [[cut(10_000)], ['PAYCUT_PER_ACT']],
    [[cut(1), cut(1)], ['PAYCUT_PER_ACT']],
    [[cut(3423), cut(3423, 'two')], []],
  ])('%j: %j', (cuts, codes) => {
    expect(payCutBlockers(cuts, wages).map(({ code }) => code)).toEqual(codes);
  });

  it('names the most, and needs to know the pay', () => {
    expect(payCutBlockers([cut(10_000)], wages)).toEqual([{ code: 'PAYCUT_PER_ACT', params: { maxYen: 3423 } }]);
    expect(payCutBlockers([cut(1)], null)).toEqual([{ code: 'PAY_DATA_MISSING' }]);
    expect(payCutBlockers([cut(1)], { ...wages, periodWages: 9 }).map(({ code }) => code)).toEqual(['PAYCUT_PERIOD']);
  });

  it('goes into later periods where one cannot bear it', () => {
    expect(spread(10_269, 5000)).toEqual([5000, 5000, 269]);
    expect(linesFrom(localDate('2017-01-31'), 200, 100)).toEqual([
      { payOn: '2017-01-31', amount: 100 },
      { payOn: '2017-02-28', amount: 100 },
    ]);
  });

  it.each([
    ['2017-02-20', -3, '2016-11-20', 92],
    ['2017-02-28', -3, '2016-11-30', 90],
    ['2016-05-31', 1, '2016-06-30', 92],
    ['2016-02-29', 1, '2016-03-31', 91],
  ])('closing on %s: %d months on, %s', (day, months, other, days) => {
    expect(closingDay(localDate(day), months)).toBe(other);
    expect(daysUntil(localDate(day))).toBe(days);
  });

  it.each([
    ['2017-02-20', ['PAYCUT_BASE_DAY']],
    ['2017-02-21', []],
    ['2017-03-20', []],
    ['2017-03-21', ['PAYCUT_BASE_DAY']],
  ])('reaching the employee on %s: %j', (day, codes) => {
    expect(baseDayBlockers(localDate(day), wages).map(({ code }) => code)).toEqual(codes);
  });

  const yen = fc.integer({ min: 0, max: 2 ** 40 });
  const days = fc.integer({ min: 1, max: 92 });

  it('is never above half of the average wage of a day, and one yen more would be', () => {
    fc.assert(
      fc.property(yen, days, (wages3Months, calendarDays) => {
        const most = BigInt(mostPerAct({ wages3Months, calendarDays }));
        const twice = (each: bigint) => each * 200n * BigInt(calendarDays);
        expect(twice(most)).toBeLessThanOrEqual(BigInt(wages3Months) * 100n);
        expect((most + 1n) * 200n).toBeGreaterThan(averageDailySen({ wages3Months, calendarDays }));
      }),
    );
  });

  it('is never above a tenth of a period, and is taken wholly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 100, max: 1_000_000 }),
        (total, periodWages) => {
          const parts = spread(total, mostPerPeriod({ periodWages }));
          expect(parts.every(part => part > 0 && part * 10 <= periodWages)).toBe(true);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        },
      ),
    );
  });
});
