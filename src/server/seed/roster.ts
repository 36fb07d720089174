import type { Planned } from './people.ts';

const header = '社員番号,姓,名,セイ,メイ,メール,雇用区分,入社日,退職日,部署コード,上長社員番号,言語,休職開始日';

/** The roster as the personnel office would have handed it in on a day, so many days ago. */
export function rosterOf(people: readonly Planned[], daysAgo: number, dayOf: (daysAgo: number) => string): Buffer {
  const since = (event: number | null) => (event !== null && event >= daysAgo ? dayOf(event) : '');
  const lines = people
    .filter(({ hiredDaysAgo }) => hiredDaysAgo >= daysAgo)
    .map(({ family, given, ...one }) => {
      const names = [family.written, given.written, family.kana, given.kana];
      const dates = [dayOf(one.hiredDaysAgo), since(one.leftDaysAgo)];
      const place = [one.department, one.manager ?? '', one.locale, since(one.leaveDaysAgo)];
      return [one.number, ...names, one.email, one.employment, ...dates, ...place].join(',');
    });
  return Buffer.from([header, ...lines, ''].join('\r\n'));
}
