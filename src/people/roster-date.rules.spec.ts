import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readDate } from './roster-date.rules.ts';

describe('a day in a roster', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['2026.4.1', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['2026年 4月 1日', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['Ｒ８／４／１', '2026-04-01'],
    ['r08-04-01', '2026-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S40.2.28', '1965-02-28'],
    ['大正15年12月25日', '1926-12-25'],
    ['明治45年7月30日', '1912-07-30'],
    ['20225-04-01', null],
    ['20225/4/1', null],
    ['202-04-01', null],
    ['26/4/1', null],
    ['2026-02-29', null],
    ['2026/13/1', null],
    ['2026/4/31', null],
    ['2026-4', null],
    ['令和0年4月1日', null],
    ['平成32年4月1日', null],
    ['昭和65年1月1日', null],
    ['元年4月1日', null],
    ['Apr 1, 2026', null],
    ['45748', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it('is read in every way it can be written', () => {
    const days = fc.tuple(
      fc.integer({ min: 2020, max: 2116 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const expected = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const ways = [
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `R${year - 2018}.${month}.${day}`,
          expected.replaceAll('-', ''),
        ];
        expect(ways.map(readDate)).toEqual(ways.map(() => expected));
      }),
    );
  });
});
