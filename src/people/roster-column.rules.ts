import { type Problem, UnreadableRoster, shown } from './roster-problem.ts';

/** The columns of a roster and the headers they go by. Compared without spaces, case, width, brackets and underscores. */
const headers = {
  number: ['社員番号', '従業員番号', '社員コード', 'employee number', 'employee no', 'number'],
  familyName: ['姓', '氏', '名字', 'family name', 'last name', 'surname'],
  givenName: ['名', '名前', 'given name', 'first name'],
  familyKana: [
    'セイ',
    '姓カナ',
    '姓(カナ)',
    '姓フリガナ',
    '姓かな',
    'family kana',
    'family name kana',
    'last name kana',
  ],
  givenKana: ['メイ', '名カナ', '名(カナ)', '名フリガナ', '名かな', 'given kana', 'given name kana', 'first name kana'],
  email: ['メール', 'メールアドレス', 'Eメール', 'email', 'e-mail', 'email address', 'mail'],
  employment: ['雇用区分', '雇用形態', 'employment', 'employment type'],
  hiredOn: ['入社日', '入社年月日', 'hired on', 'hire date'],
  leftOn: ['退職日', '退社日', '退職年月日', 'left on', 'leave date', 'termination date'],
  departmentCode: ['部署コード', '所属コード', '部門コード', 'department code', 'department'],
  managerNumber: [
    '上長社員番号',
    '上長の社員番号',
    '上司社員番号',
    '上長番号',
    'manager number',
    'manager employee number',
    'manager',
  ],
  locale: ['言語', '使用言語', 'language', 'locale'],
  leaveFrom: ['休職開始日', '休業開始日', 'leave from', 'leave starts on'],
  leaveUntil: ['休職終了日', '休業終了日', 'leave until', 'leave ends on'],
} as const;

export type RosterColumn = keyof typeof headers;
export const rosterColumns = Object.keys(headers) as RosterColumn[];

const optional: readonly RosterColumn[] = ['email', 'leftOn', 'managerNumber', 'locale', 'leaveFrom', 'leaveUntil'];
export const isRequired = (column: RosterColumn): boolean => !optional.includes(column);

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_()\-・]/g, '');

const columnOf = new Map(
  rosterColumns.flatMap(column => [column, ...headers[column]].map(header => [plain(header), column])),
);

export const maxColumns = 100;

/** Which column stands where; a header that is unknown, doubled or missing is refused by name. */
export function readHeader(cells: readonly string[], line: number): RosterColumn[] {
  if (cells.length > maxColumns)
    throw new UnreadableRoster('TOO_MANY_COLUMNS', [problem(line, String(cells.length), 'COLUMN_COUNT')]);
  const found = cells.map(cell => columnOf.get(plain(cell)));
  const problems = [
    ...cells.filter((_, i) => found[i] === undefined).map(cell => problem(line, cell, 'UNKNOWN_COLUMN')),
    ...cells
      .filter((_, i) => found[i] && found.indexOf(found[i]) < i)
      .map(cell => problem(line, cell, 'DUPLICATE_COLUMN')),
    ...rosterColumns
      .filter(column => isRequired(column) && !found.includes(column))
      .map(column => problem(line, headers[column][0], 'MISSING_COLUMN')),
  ];
  if (problems.length > 0) throw new UnreadableRoster('HEADER', problems);
  return found as RosterColumn[];
}

const problem = (line: number, column: string, reason: Problem['reason']): Problem => ({
  line,
  column: shown(column),
  reason,
  value: null,
});
