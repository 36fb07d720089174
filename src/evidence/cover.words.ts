import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { share } from './share.rules.ts';

const ja = {
  titleOfCycle: '研修の証跡',
  titleOfYears: (first: number, last: number) => `研修の証跡（${first}・${last}年度）`,
  organisation: '組織',
  madeAt: '作成時点',
  askedBy: '作成者（社員番号）',
  audience: '対象者の決まり',
  schedule: '期限の決まり',
  dueOn: '期限',
  assignedAt: '最初の割当',
  rules: '決まりの変更',
  changes: (count: number) => `${Math.max(0, count - 1)}回（rule.json）`,
  headcount: '在籍者の合計',
  rate: (done: number, owed: number) => `割当済みの${owed}人のうち${done}人が修了（${share(done, owed)}）`,
  loops: ({ failed, closed }: { failed: number; closed: number }) =>
    `テストで合格点に届かなかった人は${failed}人。そのうち補講のあとに合格した人は${closed}人（make-up.csv）`,
  roundTitle: (title: string, cycle: number) => `${title}　${cycle}年度`,
  failed: (count: number) => `テスト不合格${count}回（補講中）`,
  asked: '申請の決定待ち',
  doubt: '担当者の判断待ち',
  more: (count: number) => `先頭の${count}人だけを載せています。全員は roster.csv にあります。`,
  moreDepartments: (count: number) => `先頭の${count}部署だけを載せています。所属ごとの全員は roster.csv にあります。`,
  none: '該当する章なし',
  comma: '、',
  pick: ({ ja: said }: LocalizedText) => said,
  labels: {
    confidential:
      '取扱注意：この証跡には、氏名、得点、申請の理由などの個人情報が含まれます。監査の目的以外に使わず、終わったら消去してください。',
    promise: '約束したこと',
    numbers: '結果',
    departments: '部署ごとの状況',
    department: ['所属', '割当', '修了', '超過', '修了率'],
    counts: ['区分', '人数'],
    unfinished: '修了していない人と、その理由',
    person: ['社員番号', '氏名', '所属', '期限', '状況', 'わかっている理由'],
    nobody: '割り当てられた人は全員修了しています。',
    themes: '教育事項と章（JIS Q 15001 A.3.4.5）',
    theme: ['教育事項', '章'],
    how: '確かめ方：展開したフォルダで node verify.mjs を実行し、表示された値を、画面の「manifest.jsonのSHA-256」と比べます。',
    signatures: '確認',
    roles: ['作成', '確認', '承認'],
    signed: ['役割', '氏名', '日付'],
  },
};

export type CoverWords = typeof ja;

const en: CoverWords = {
  titleOfCycle: 'Training evidence',
  titleOfYears: (first, last) => `Training evidence, fiscal years ${first} and ${last}`,
  organisation: 'Organisation',
  madeAt: 'As of',
  askedBy: 'Made by (employee number)',
  audience: 'Who owes it',
  schedule: 'By when',
  dueOn: 'Due on',
  assignedAt: 'First assigned',
  rules: 'Changes of the rule',
  changes: count => `${Math.max(0, count - 1)} (rule.json)`,
  headcount: 'Headcount',
  rate: (done, owed) => `${done} of the ${owed} assigned have completed it (${share(done, owed)})`,
  loops: ({ failed, closed }) =>
    `${failed} were below the pass mark; ${closed} of them passed after a make-up course (make-up.csv)`,
  roundTitle: (title, cycle) => `${title}, fiscal year ${cycle}`,
  failed: count => `failed ${count}× (make-up course)`,
  asked: 'a petition is open',
  doubt: 'waits for a decision',
  more: count => `Only the first ${count} are printed; roster.csv has everybody.`,
  moreDepartments: count => `Only the first ${count} departments are printed; roster.csv has everybody with theirs.`,
  none: 'No lesson',
  comma: ', ',
  pick: ({ ja: said, en: translated }) => translated ?? said,
  labels: {
    confidential:
      'Confidential: this pack contains names, scores, reasons of petitions and other personal information. Use it for the audit alone, and delete it afterwards.',
    promise: 'What was promised',
    numbers: 'What came of it',
    departments: 'By department',
    department: ['Department', 'Assigned', 'Done', 'Overdue', 'Rate'],
    counts: ['Group', 'People'],
    unfinished: 'Who has not completed it, and why',
    person: ['Number', 'Name', 'Department', 'Due on', 'Status', 'What is known'],
    nobody: 'Everybody who was assigned has completed it.',
    themes: 'Themes and lessons (JIS Q 15001 A.3.4.5)',
    theme: ['Theme', 'Lessons'],
    how: 'To check: run node verify.mjs in the unpacked folder, and compare what it shows with the SHA-256 of manifest.json on the screen.',
    signatures: 'Signatures',
    roles: ['Made', 'Checked', 'Approved'],
    signed: ['Role', 'Name', 'Date'],
  },
};

export const coverWords: Readonly<Record<Locale, CoverWords>> = { JA: ja, EN: en };
