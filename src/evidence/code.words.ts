import type { DueChangeKind } from '../assignments/due-change-kind.ts';
import type { ExceptionKind, ExceptionResolution } from '../assignments/ledger-exception.entity.ts';
import type { LessonTheme } from '../courses/lesson-theme.ts';
import type { DeliveryOutcome, MailState, WithheldReason } from '../notices/delivery.rules.ts';
import type { SupplementKind } from '../learning/supplement.rules.ts';
import type { NoticeKind } from '../notices/notice-kind.ts';
import type { Employment } from '../people/employment.ts';
import type { PetitionKind, PetitionState } from '../petitions/petition.machine.ts';
import type { AttemptEnd } from '../quizzes/attempt.entity.ts';
import type { Fulfilment, Group, PackStanding } from './pack.rules.ts';

/** A word for every code that stands in a table. */
export interface Codes {
  employment: Record<Employment, string>;
  group: Record<Group, string>;
  standing: Record<PackStanding, string>;
  fulfilledBy: Record<Fulfilment, string>;
  end: Record<AttemptEnd, string>;
  passed: Record<'true' | 'false', string>;
  inTime: Record<'true' | 'false', string>;
  dueChange: Record<DueChangeKind, string>;
  petition: Record<PetitionKind, string>;
  petitionState: Record<PetitionState, string>;
  exception: Record<ExceptionKind, string>;
  resolution: Record<ExceptionResolution, string>;
  notice: Record<NoticeKind, string>;
  mailState: Record<MailState, string>;
  outcome: Record<DeliveryOutcome, string>;
  withheldFor: Record<WithheldReason, string>;
  supplement: Record<SupplementKind, string>;
  theme: Record<LessonTheme, string>;
}

export const codesJa: Codes = {
  employment: {
    REGULAR: '正社員',
    CONTRACT: '契約社員',
    DISPATCHED: '派遣社員',
    OFFICER: '役員',
    CONTRACTOR: '業務委託',
    OUTSIDE: '社外委員',
  },
  group: {
    ASSIGNED: '割当済み',
    ON_LEAVE: '休業中など（その間は求めない）',
    EXEMPT: '免除',
    RELEASED: '割当解除',
    NOT_YET: '対象（この年度の割当なし）',
    NOT_IN_AUDIENCE: '対象外',
    LEFT: '退職（在籍者に含まない）',
  },
  standing: { DONE: '修了', DUE: '期限内', OVERDUE: '期限超過', MISSED: '未修了のまま次の年度へ' },
  fulfilledBy: { ATTEMPT: 'テストの合格', EQUIVALENCE: '外部の修了証', SIGNATURE: '確認書への署名', OTHER: 'その他' },
  end: { SUBMITTED: '提出', TIME_UP: '時間切れ' },
  passed: { true: '合格', false: '不合格' },
  inTime: { true: 'はい', false: 'いいえ' },
  dueChange: {
    EXTENSION: '延長',
    LEAVE: '休業',
    EXEMPTION: '免除の終了',
    PRESERVATION: '証拠保全の終了',
    DECISION: '担当者の決定',
  },
  petition: { EXTENSION: '延長', EXEMPTION: '免除', EQUIVALENCE: '外部の修了証' },
  petitionState: { REQUESTED: '申請中', GRANTED: '承認', DENIED: '却下', WITHDRAWN: '取下げ', REVOKED: '取消' },
  exception: {
    NO_DUE_DAY: '期限を計算できない',
    DUE_PAST: '期限がすでに過ぎている',
    DUE_TOO_NEAR: '期限が近すぎる',
    NO_MANAGER: '上長がいない',
    SAME_ACTIVITY: '同じ講座を二つの必須研修で受ける',
  },
  resolution: {
    ASSIGNED_ANYWAY: '決まりの期限のまま割り当てた',
    DAY_GIVEN: '期限を決めて割り当てた',
    ACCEPTED: 'このままでよい',
    GONE: '解消した',
  },
  notice: {
    ASSIGNED: '割り当て',
    WINDOW_OPEN: '次の回の開始',
    DUE_MOVED: '期限の変更',
    DUE_SOON: '期限の前',
    DUE_TODAY: '期限の日',
    OVERDUE: '期限超過',
    DIGEST: '上長などへの一覧',
    PETITION_ASKED: '申請が届いた',
    PETITION_DECIDED: '申請の結果',
    CERTIFICATE_REVOKED: '修了証の取り消し',
    COURSE_CHANGED: '講座の新しい版',
    ATTESTATION_EXCEPTION: '確認書の例外の申し出',
    ATTESTATION_ANEW: '確認書のやりなおし',
    INTERVIEW_BOOKED: '面談の予約',
    INTERVIEW_MOVED: '面談の日時の変更',
    INTERVIEW_CANCELLED: '面談の取り消し',
    INTERVIEW_MISSED: '面談の選びなおし',
    INTERVIEW_TO_ACKNOWLEDGE: '面談の記録の確認',
    CASE_WAITS: '手続のお願い',
    SURVEY_OPEN: '調査の開始',
    SURVEY_CLOSING: '調査の締め切り前',
    MANY_OPENED: '秘密の記録を多く開いた人がいる',
    TRIAL: '試し送り',
  },
  mailState: {
    WAITING: '送信待ち',
    SENDING: '送信中',
    SENT: '送信済み',
    BOUNCED: '届かず',
    UNCERTAIN: '不明',
    WITHHELD: 'メールなし',
  },
  outcome: { SENT: '送信', DEFERRED: '後で再送', BOUNCED: '届かず', UNCERTAIN: '不明', WITHHELD: '送らず' },
  withheldFor: {
    NO_ADDRESS: 'メールアドレスの登録なし',
    ADDRESS_REFUSED: '使えないメールアドレス',
    NO_MAILER: 'メールの設定なし',
    LEFT: '退職',
    OVER: '送る前に用件が済んだ',
  },
  supplement: { CONFIRM: '変わったところの確認', LESSONS: '変わった章の受講', WHOLE: '新しい版の受講' },
  theme: {
    POLICY: '個人情報保護方針',
    BENEFITS: 'マネジメントシステムに適合することの重要性と利点',
    ROLES: '適合するための役割と責任',
    CONSEQUENCES: '違反した際に予想される結果',
  },
};

export const codesEn: Codes = {
  employment: {
    REGULAR: 'Regular',
    CONTRACT: 'Contract',
    DISPATCHED: 'Dispatched',
    OFFICER: 'Officer',
    CONTRACTOR: 'Contractor',
    OUTSIDE: 'Outside member',
  },
  group: {
    ASSIGNED: 'Assigned',
    ON_LEAVE: 'On leave, or excused for now',
    EXEMPT: 'Exempt',
    RELEASED: 'Released',
    NOT_YET: 'In the audience, not assigned in this year',
    NOT_IN_AUDIENCE: 'Not in the audience',
    LEFT: 'Has left (not in the headcount)',
  },
  standing: { DONE: 'Done', DUE: 'Due', OVERDUE: 'Overdue', MISSED: 'Not done before the next year' },
  fulfilledBy: {
    ATTEMPT: 'Passed the quiz',
    EQUIVALENCE: 'Certificate from outside',
    SIGNATURE: 'Signed statement',
    OTHER: 'Other',
  },
  end: { SUBMITTED: 'Handed in', TIME_UP: 'Time was up' },
  passed: { true: 'Passed', false: 'Failed' },
  inTime: { true: 'Yes', false: 'No' },
  dueChange: {
    EXTENSION: 'Extension',
    LEAVE: 'Leave',
    EXEMPTION: 'End of an exemption',
    PRESERVATION: 'End of a preservation',
    DECISION: 'Decided',
  },
  petition: { EXTENSION: 'Extension', EXEMPTION: 'Exemption', EQUIVALENCE: 'Certificate from outside' },
  petitionState: {
    REQUESTED: 'Asked for',
    GRANTED: 'Granted',
    DENIED: 'Denied',
    WITHDRAWN: 'Withdrawn',
    REVOKED: 'Revoked',
  },
  exception: {
    NO_DUE_DAY: 'No due day can be worked out',
    DUE_PAST: 'The due day is past',
    DUE_TOO_NEAR: 'The due day is too near',
    NO_MANAGER: 'Has no manager',
    SAME_ACTIVITY: 'Owes the same course twice',
  },
  resolution: {
    ASSIGNED_ANYWAY: 'Assigned by the due day of the rule',
    DAY_GIVEN: 'Assigned by another day',
    ACCEPTED: 'Left as it is',
    GONE: 'Settled by itself',
  },
  notice: {
    ASSIGNED: 'Assigned',
    WINDOW_OPEN: 'Next round open',
    DUE_MOVED: 'Due day moved',
    DUE_SOON: 'Before the due day',
    DUE_TODAY: 'On the due day',
    OVERDUE: 'Overdue',
    DIGEST: 'List for managers and others',
    PETITION_ASKED: 'Request received',
    PETITION_DECIDED: 'Request decided',
    CERTIFICATE_REVOKED: 'Certificate revoked',
    COURSE_CHANGED: 'New version of a course',
    ATTESTATION_EXCEPTION: 'Exception to decide',
    ATTESTATION_ANEW: 'Statement to sign again',
    INTERVIEW_BOOKED: 'Interview booked',
    INTERVIEW_MOVED: 'Interview moved',
    INTERVIEW_CANCELLED: 'Interview cancelled',
    INTERVIEW_MISSED: 'Interview to book again',
    INTERVIEW_TO_ACKNOWLEDGE: 'Interview record to acknowledge',
    CASE_WAITS: 'Something to do in a procedure',
    SURVEY_OPEN: 'Survey open',
    SURVEY_CLOSING: 'Survey closing soon',
    MANY_OPENED: 'Many sealed records opened',
    TRIAL: 'Trial',
  },
  mailState: {
    WAITING: 'Waiting',
    SENDING: 'Being sent',
    SENT: 'Sent',
    BOUNCED: 'Not delivered',
    UNCERTAIN: 'Uncertain',
    WITHHELD: 'No mail',
  },
  outcome: {
    SENT: 'Sent',
    DEFERRED: 'To be sent later',
    BOUNCED: 'Not delivered',
    UNCERTAIN: 'Uncertain',
    WITHHELD: 'Not sent',
  },
  withheldFor: {
    NO_ADDRESS: 'No e-mail address',
    ADDRESS_REFUSED: 'Unusable e-mail address',
    NO_MAILER: 'No mail set up',
    LEFT: 'Has left',
    OVER: 'Settled before it was sent',
  },
  supplement: { CONFIRM: 'Confirm what changed', LESSONS: 'Read what changed', WHOLE: 'Do the new version' },
  theme: {
    POLICY: 'The personal information protection policy',
    BENEFITS: 'Importance and benefits of conforming to the management system',
    ROLES: 'Roles and responsibilities in conforming to it',
    CONSEQUENCES: 'Expected consequences of a violation',
  },
};
