import { describe, expect, it } from '@jest/globals';

import type { Audience } from '../audiences/audience.rules.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { localDate } from '../kernel/local-date.ts';
import { audienceInWords, scheduleInWords } from './rule.words.ts';

const names = new Map([
  ['d1', '営業本部'],
  ['c1', '個人情報の保護'],
]);

describe('an audience in words', () => {
  it.each<[Audience, string, string]>([
    [{ all: [] }, '在籍している全員', 'everybody who works here'],
    [
      { all: [{ departments: { ids: ['d1'], below: true } }, { not: { employments: ['DISPATCHED'] } }] },
      '部署が営業本部（下の部署を含む）の人のうち、（雇用区分が派遣社員の人を除く全員）',
      'people in 営業本部 (with all below) and of those (everybody except people whose employment is Dispatched)',
    ],
    [
      { any: [{ roles: ['MANAGER'] }, { completed: { activityKind: 'COURSE', activityId: 'c1' } }] },
      '役割が管理職の人、または「個人情報の保護」を受講し終えた人',
      'people whose role is manager or people who completed “個人情報の保護”',
    ],
  ])('%j', (audience, ja, en) => {
    expect([audienceInWords(audience, names, 'JA'), audienceInWords(audience, names, 'EN')]).toEqual([ja, en]);
  });

  it('names ten of a list, and how many more there are', () => {
    const people = Array.from({ length: 12 }, (_, i) => `p${i}`);
    expect(audienceInWords({ people }, names, 'JA')).toMatch(/、p9ほか2$/);
  });
});

describe('a schedule in words', () => {
  const yearly: Schedule = {
    startsOn: localDate('2026-04-01'),
    firstDue: { basis: 'ON_FIXED_DAY' },
    newHiresWithin: 30,
    recurrence: {
      mode: 'FIXED_DAY',
      every: { count: 1, unit: 'YEAR' },
      window: { count: 1, unit: 'YEAR' },
      anchorOn: localDate('2026-12-31'),
    },
  };

  it('says each part', () => {
    expect(scheduleInWords(yearly, 'JA')).toEqual([
      'くり返しの日が最初の期限です。',
      '入社した人は30日以内です。',
      '毎回2026-12-31を基準とする日が期限です（1年ごと）。',
      '期限の1年前から受けられます。',
      '2026-04-01から始まります。',
    ]);
    expect(scheduleInWords(yearly, 'EN')).toHaveLength(5);
    expect(scheduleInWords(null, 'JA')).toHaveLength(1);
  });
});
