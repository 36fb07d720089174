import type { Standing } from '../assignments/standing.rules.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Employment } from '../people/employment.ts';

/** The columns of a file, in their order; a line is one assignment. */
export const exportColumns = [
  'number',
  'name',
  'kana',
  'department',
  'employment',
  'manager',
  'requirement',
  'cycle',
  'assignedOn',
  'dueOn',
  'standing',
  'fulfilledOn',
  'bestScore',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** The columns that hold a day. */
export const dayColumns: readonly ExportColumn[] = ['assignedOn', 'dueOn', 'fulfilledOn'];

export type Cell = string | number | null;

interface Words {
  file: string;
  columns: Record<ExportColumn, string>;
  employment: Record<Employment, string>;
  standing: Record<Standing, string>;
}

const ja: Words = {
  file: '研修受講状況',
  columns: {
    number: '社員番号',
    name: '氏名',
    kana: 'フリガナ',
    department: '所属',
    employment: '雇用区分',
    manager: '上長',
    requirement: '研修',
    cycle: '年度',
    assignedOn: '割当日',
    dueOn: '期限',
    standing: '状況',
    fulfilledOn: '修了日',
    bestScore: '最高得点（％）',
  },
  employment: {
    REGULAR: '正社員',
    CONTRACT: '契約社員',
    DISPATCHED: '派遣社員',
    OFFICER: '役員',
    CONTRACTOR: '業務委託',
    OUTSIDE: '社外委員',
  },
  standing: { DONE: '修了', DUE: '期限内', OVERDUE: '期限超過' },
};

const en: Words = {
  file: 'training-completion',
  columns: {
    number: 'Employee number',
    name: 'Name',
    kana: 'Kana',
    department: 'Department',
    employment: 'Employment',
    manager: 'Manager',
    requirement: 'Training',
    cycle: 'Fiscal year',
    assignedOn: 'Assigned on',
    dueOn: 'Due on',
    standing: 'Status',
    fulfilledOn: 'Completed on',
    bestScore: 'Best score (%)',
  },
  employment: {
    REGULAR: 'Regular',
    CONTRACT: 'Contract',
    DISPATCHED: 'Dispatched',
    OFFICER: 'Officer',
    CONTRACTOR: 'Contractor',
    OUTSIDE: 'Outside member',
  },
  standing: { DONE: 'Done', DUE: 'Due', OVERDUE: 'Overdue' },
};

/** The sentences of a file that leaves the program stand here, since no client will make them. */
export const words: Readonly<Record<Locale, Words>> = { JA: ja, EN: en };

/** What stands in a file, and in which words. */
export interface Contents {
  columns: readonly ExportColumn[];
  locale: Locale;
}

export const headings = ({ columns, locale }: Contents): string[] =>
  columns.map(column => words[locale].columns[column]);
