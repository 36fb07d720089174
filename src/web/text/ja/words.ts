import type { ActivityKind, Employment, QuestionKind, Role, Standing } from '../../api/graphql.ts';

export const words = {
  role: {
    EMPLOYEE: '従業員',
    MANAGER: '管理職',
    HR: '人事担当',
    TRAINING_ADMIN: '研修担当',
    SECURITY_OFFICER: 'セキュリティ責任者',
    LEGAL: '法務担当',
    WHISTLEBLOWING_OFFICER: '公益通報対応業務従事者',
    COMMITTEE_MEMBER: '委員会委員',
    COMMITTEE_SECRETARIAT: '委員会事務局',
    AUDITOR: '監査担当',
    ADMIN: 'システム管理者',
  } satisfies Record<Role, string>,
  person: { name: '氏名', number: '社員番号' },
  employment: {
    REGULAR: '正社員',
    CONTRACT: '契約社員',
    DISPATCHED: '派遣社員',
    OFFICER: '役員',
    CONTRACTOR: '業務委託',
    OUTSIDE: '社外委員',
  } satisfies Record<Employment, string>,
  standing: { DONE: '修了', DUE: '期限内', OVERDUE: '期限超過' } satisfies Record<Standing, string>,
  activityKind: { COURSE: '講座', ATTESTATION: '確認書', PLEDGE: '誓約書', INTERVIEW: '個別面談' } satisfies Record<
    ActivityKind,
    string
  >,
  questionKind: {
    SINGLE_CHOICE: '一つ選ぶ',
    MULTIPLE_CHOICE: '当てはまるものをすべて選ぶ',
    TRUE_FALSE: '正しいか誤りか',
  } satisfies Record<QuestionKind, string>,
} as const;
