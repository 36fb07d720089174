import type { Locale } from '../text/locale.ts';
import { rosterColumns, type RosterColumn } from './roster.rules.ts';

/** The headers that the server knows (src/people/roster-column.rules.ts), one of each. */
export const headersIn: Record<Locale, Record<RosterColumn, string>> = {
  ja: {
    number: '社員番号',
    familyName: '姓',
    givenName: '名',
    familyKana: 'セイ',
    givenKana: 'メイ',
    email: 'メール',
    employment: '雇用区分',
    hiredOn: '入社日',
    leftOn: '退職日',
    departmentCode: '部署コード',
    managerNumber: '上長社員番号',
    locale: '言語',
    leaveFrom: '休職開始日',
    leaveUntil: '休職終了日',
  },
  en: {
    number: 'employee number',
    familyName: 'family name',
    givenName: 'given name',
    familyKana: 'family name kana',
    givenKana: 'given name kana',
    email: 'email',
    employment: 'employment',
    hiredOn: 'hired on',
    leftOn: 'left on',
    departmentCode: 'department code',
    managerNumber: 'manager number',
    locale: 'language',
    leaveFrom: 'leave from',
    leaveUntil: 'leave until',
  },
};

const words = {
  ja: { REGULAR: '正社員', CONTRACT: '契約社員', JA: '日本語', EN: '英語' },
  en: { REGULAR: 'regular', CONTRACT: 'contract', JA: 'japanese', EN: 'english' },
} as const;

/** A roster of three invented people, in departments that there are. */
export function sampleRoster(locale: Locale, departmentCodes: readonly string[]): string {
  const code = (index: number): string => departmentCodes[index] ?? departmentCodes[0] ?? String(100 + index * 10);
  const { REGULAR, CONTRACT, JA, EN } = words[locale];
  const rows = [
    [
      '900001',
      '髙橋',
      '恵子',
      'タカハシ',
      'ケイコ',
      'keiko.takahashi@example.jp',
      REGULAR,
      '2018-04-01',
      '',
      code(0),
      '',
      JA,
      '',
      '',
    ],
    [
      '900002',
      '佐藤',
      '健',
      'サトウ',
      'ケン',
      'ken.sato@example.jp',
      REGULAR,
      '2021-10-01',
      '',
      code(1),
      '900001',
      JA,
      '2026-09-01',
      '2027-03-31',
    ],
    [
      '900003',
      'Smith',
      'Anna',
      'スミス',
      'アンナ',
      'anna.smith@example.jp',
      CONTRACT,
      '2024-04-01',
      '2027-03-31',
      code(1),
      '900001',
      EN,
      '',
      '',
    ],
  ];
  const header = rosterColumns.map(column => headersIn[locale][column]);
  return [header, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
}
