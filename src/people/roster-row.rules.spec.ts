import { describe, expect, it } from '@jest/globals';

import { type RosterColumn, readHeader } from './roster-column.rules.ts';
import { readRow } from './roster-row.rules.ts';

const columns: RosterColumn[] = [
  'number',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'employment',
  'hiredOn',
  'leftOn',
  'departmentCode',
  'managerNumber',
  'locale',
  'leaveFrom',
  'leaveUntil',
];
const good = {
  number: '1002',
  familyName: '髙橋',
  givenName: '花子',
  familyKana: 'タカハシ',
  givenKana: 'ハナコ',
  email: 'hanako@example.jp',
  employment: '正社員',
  hiredOn: '2026/4/1',
  leftOn: '',
  departmentCode: '110',
  managerNumber: '',
  locale: '',
  leaveFrom: '',
  leaveUntil: '',
};
const read = (cells: Partial<Record<RosterColumn, string>>) => {
  const whole = { ...good, ...cells };
  return readRow(
    7,
    columns,
    columns.map(column => whole[column]),
  );
};

describe('a header', () => {
  it.each([
    ['社員番号,姓,名,セイ,メイ,雇用区分,入社日,部署コード'],
    ['社員番号, 姓 ,名,姓（カナ）,名(カナ),雇用形態,入社年月日,所属コード'],
    ['社員番号,姓,名,ｾｲ,ﾒｲ,雇用区分,入社日,部署コード'],
    ['Employee Number,Family Name,given_name,FAMILY KANA,givenKana,employment,hired-on,department code'],
  ])('is understood: %s', line => {
    expect(readHeader(line.split(','), 1)).toEqual([
      'number',
      'familyName',
      'givenName',
      'familyKana',
      'givenKana',
      'employment',
      'hiredOn',
      'departmentCode',
    ]);
  });

  it('is refused with every name to blame', () => {
    expect(() => readHeader('社員番号,姓,名,セイ,血液型,employee number,入社日,部署コード'.split(','), 1)).toThrow(
      expect.objectContaining({
        failure: 'HEADER',
        problems: [
          { line: 1, column: '血液型', reason: 'UNKNOWN_COLUMN', value: null },
          { line: 1, column: 'employee number', reason: 'DUPLICATE_COLUMN', value: null },
          { line: 1, column: 'メイ', reason: 'MISSING_COLUMN', value: null },
          { line: 1, column: '雇用区分', reason: 'MISSING_COLUMN', value: null },
        ],
      }),
    );
  });
});

describe('a row', () => {
  it('says all it can say', () => {
    const { row, problems } = read({
      number: ' Ａ１００２ ',
      familyKana: 'ﾀｶﾊｼ',
      employment: ' 契約社員 ',
      leftOn: '令和9年3月31日',
      managerNumber: '１００１',
      locale: 'English',
      leaveFrom: '2026/10/1',
      leaveUntil: '2026/12/31',
    });
    expect(problems).toEqual([]);
    expect(row).toEqual({
      line: 7,
      number: 'A1002',
      familyName: '髙橋',
      givenName: '花子',
      familyKana: 'タカハシ',
      givenKana: 'ハナコ',
      email: 'hanako@example.jp',
      employment: 'CONTRACT',
      hiredOn: '2026-04-01',
      leftOn: '2027-03-31',
      departmentCode: '110',
      managerNumber: 'A1001'.slice(1),
      locale: 'EN',
      leaveFrom: '2026-10-01',
      leaveUntil: '2026-12-31',
    });
  });

  it('leaves a name as it is written', () => {
    expect(read({ familyName: '神\uFA19', givenName: '葛\u{E0100}' }).row).toMatchObject({
      familyName: '神\uFA19',
      givenName: '葛\u{E0100}',
    });
  });

  it.each<[Partial<Record<RosterColumn, string>>, RosterColumn, string]>([
    [{ number: '' }, 'number', 'REQUIRED'],
    [{ familyName: '　' }, 'familyName', 'REQUIRED'],
    [{ departmentCode: '' }, 'departmentCode', 'REQUIRED'],
    [{ hiredOn: '' }, 'hiredOn', 'REQUIRED'],
    [{ number: '10 02' }, 'number', 'NUMBER_FORMAT'],
    [{ number: '社1' }, 'number', 'NUMBER_FORMAT'],
    [{ number: '1'.repeat(33) }, 'number', 'NUMBER_FORMAT'],
    [{ managerNumber: '#1' }, 'managerNumber', 'NUMBER_FORMAT'],
    [{ familyName: '=cmd|calc' }, 'familyName', 'FORMULA'],
    [{ givenName: '＝1+1' }, 'givenName', 'FORMULA'],
    [{ givenName: ' +1' }, 'givenName', 'FORMULA'],
    [{ familyKana: '-1' }, 'familyKana', 'FORMULA'],
    [{ givenKana: '@SUM' }, 'givenKana', 'FORMULA'],
    [{ familyName: '\t髙橋' }, 'familyName', 'FORMULA'],
    [{ familyName: '髙\n橋' }, 'familyName', 'CONTROL_CHARACTER'],
    [{ familyName: '髙\0橋' }, 'familyName', 'CONTROL_CHARACTER'],
    [{ familyName: '髙\uD800橋' }, 'familyName', 'CONTROL_CHARACTER'],
    [{ email: 'a@example.jp\nBcc: b@example.jp' }, 'email', 'CONTROL_CHARACTER'],
    [{ familyName: 'あ'.repeat(101) }, 'familyName', 'TOO_LONG'],
    [{ departmentCode: '1'.repeat(51) }, 'departmentCode', 'TOO_LONG'],
    [{ email: `${'a'.repeat(250)}@b.jp` }, 'email', 'TOO_LONG'],
    [{ email: 'hanako' }, 'email', 'EMAIL_FORMAT'],
    [{ email: 'a b@example.jp' }, 'email', 'EMAIL_FORMAT'],
    [{ email: 'a@example' }, 'email', 'EMAIL_FORMAT'],
    [{ email: 'a@b@example.jp' }, 'email', 'EMAIL_FORMAT'],
    [{ email: 'a,b@example.jp' }, 'email', 'EMAIL_FORMAT'],
    [{ employment: 'アルバイト' }, 'employment', 'UNKNOWN_EMPLOYMENT'],
    [{ employment: 'constructor' }, 'employment', 'UNKNOWN_EMPLOYMENT'],
    [{ locale: '中国語' }, 'locale', 'UNKNOWN_LOCALE'],
    [{ hiredOn: '20225-04-01' }, 'hiredOn', 'BAD_DATE'],
    [{ leftOn: '2026/4/31' }, 'leftOn', 'BAD_DATE'],
    [{ leftOn: '2026/3/31' }, 'leftOn', 'DATE_ORDER'],
    [{ leaveUntil: '2026/12/31' }, 'leaveFrom', 'REQUIRED'],
    [{ leaveFrom: '2026/12/31', leaveUntil: '2026/12/30' }, 'leaveUntil', 'DATE_ORDER'],
  ])('%j is refused at %s: %s', (cells, column, reason) => {
    expect(read(cells).problems.map(problem => [problem.line, problem.column, problem.reason])).toEqual([
      [7, column, reason],
    ]);
  });

  it('has as many cells as there are columns', () => {
    expect(readRow(2, columns, [...Object.values(good), 'x']).problems).toEqual([
      { line: 2, column: null, reason: 'COLUMN_COUNT', value: '15' },
    ]);
  });

  it('shows what stood there, storable and short', () => {
    const [problem] = read({ familyName: `=\0\uD800${'あ'.repeat(200)}` }).problems;
    expect(problem!.value).toBe(`=\uFFFD\uFFFD${'あ'.repeat(97)}`);
  });
});
