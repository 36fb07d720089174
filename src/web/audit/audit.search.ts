import type { AuditAction } from '../api/graphql.ts';
import { choiceParam, choicesParam, textParam, withoutEmpty } from '../ui/search-params.ts';

/** Every action once, by what it is about. */
export const areas = {
  access: [
    'LOG_IN',
    'LOG_OUT',
    'LOG_OUT_EVERYWHERE',
    'END_SESSION',
    'SET_PASSWORD',
    'CHANGE_PASSWORD',
    'ISSUE_PASSWORD_LINK',
  ],
  people: [
    'UPLOAD_ROSTER',
    'IMPORT_ROSTER',
    'APPLY_ROSTER',
    'GRANT_ROLE',
    'REVOKE_ROLE',
    'ADD_DEPARTMENT',
    'CHANGE_DEPARTMENT',
    'CHOOSE_LOCALE',
    'RECORD_LEAVE',
    'END_LEAVE',
    'REVOKE_LEAVE',
  ],
  requirements: [
    'DRAFT_REQUIREMENT',
    'CHANGE_AUDIENCE',
    'ASSIGN_REQUIREMENT',
    'SET_SCHEDULE',
    'START_REQUIREMENT',
    'END_REQUIREMENT',
    'RESOLVE_EXCEPTIONS',
    'RUN_LEDGER',
    'REQUEST_EXTENSION',
    'GIVE_EXTENSION',
    'PROPOSE_EXEMPTION',
    'UPLOAD_PROOF',
    'HAND_IN_CERTIFICATE',
    'GRANT_PETITION',
    'DENY_PETITION',
    'WITHDRAW_PETITION',
    'REVOKE_PETITION',
  ],
  courses: ['UPLOAD_COURSE_MEDIA', 'SAVE_COURSE_DRAFT', 'PUBLISH_COURSE', 'EXPORT_COURSE'],
  learning: [
    'ATTEND_LESSON',
    'MARK_LESSON_READ',
    'CONFIRM_CHANGES',
    'START_ATTEMPT',
    'ANSWER_QUESTION',
    'ANSWER_QUESTIONS',
    'PAUSE_ATTEMPT',
    'RESUME_ATTEMPT',
    'SUBMIT_ATTEMPT',
    'GRANT_ATTEMPT',
    'GRANT_ACCOMMODATION',
    'REVOKE_ACCOMMODATION',
    'ISSUE_CERTIFICATES',
    'REVOKE_CERTIFICATE',
  ],
  trust: [
    'DRAFT_SURVEY',
    'CHANGE_SURVEY',
    'OPEN_SURVEY',
    'CLOSE_SURVEY',
    'ANSWER_SURVEY',
    'COUNT_SURVEY',
    'SAVE_STATEMENT',
    'PUBLISH_STATEMENT',
    'SIGN_STATEMENT',
    'ACCEPT_EXCEPTION',
    'ASK_AGAIN',
    'DRAW_SAMPLE',
    'CHECK_SIGNATURE',
    'CHANGE_INTERVIEWERS',
    'DECLARE_INTERVIEW_CONFLICT',
    'REVOKE_INTERVIEW_CONFLICT',
    'OPEN_INTERVIEW_SLOTS',
    'WITHDRAW_INTERVIEW_SLOTS',
    'BOOK_INTERVIEW',
    'BOOK_INTERVIEW_FOR',
    'MOVE_INTERVIEW',
    'CANCEL_INTERVIEW',
    'MARK_NO_SHOW',
    'SAVE_PLEDGE_FORM',
    'REVIEW_PLEDGE_FORM',
    'GIVE_PLEDGE',
    'TAKE_PLEDGE',
    'RECORD_PLEDGE_EVENT',
    'SAVE_INTERVIEW_FORM',
    'PUBLISH_INTERVIEW_FORM',
    'BEGIN_INTERVIEW',
    'SAVE_INTERVIEW_SECTION',
    'SEAL_INTERVIEW',
    'STOP_INTERVIEW',
    'AMEND_INTERVIEW',
    'ACKNOWLEDGE_INTERVIEW',
    'FILE_INTERVIEW_PAPER',
    'ADD_INTERVIEW_STATEMENT',
    'CHECK_INTERVIEW_STATEMENT',
    'ADD_INSPECTION',
    'ADD_FOLLOW_UP',
    'FINISH_FOLLOW_UP',
    'SET_LEGAL_HOLD',
    'PROPOSE_HOLD_RELEASE',
    'CONFIRM_HOLD_RELEASE',
    'DECLINE_HOLD_RELEASE',
  ],
  notices: [
    'MARK_NOTICES_READ',
    'RUN_JOB',
    'SEND_NOTICES_AGAIN',
    'SEND_TRIAL_NOTICE',
    'CHANGE_REMINDER_LADDER',
    'ROTATE_KEYS',
    'ACCEPT_KEY_LOSS',
    'SHRED_KEY',
  ],
  reading: [
    'EXPORT_COMPLETION',
    'EXPORT_MAKE_UPS',
    'DOWNLOAD_CERTIFICATE',
    'SAVE_REPORT',
    'DELETE_REPORT',
    'MAKE_EVIDENCE_PACK',
    'CANCEL_EVIDENCE_PACK',
    'COMPLETE_EVIDENCE_PACK',
    'DOWNLOAD_EVIDENCE_PACK',
    'READ_SURVEY_ANSWERS',
    'HAND_OFF_SURVEY_ANSWER',
    'OPEN_HOLD_REASON',
    'OPEN_SIGNATURE_NOTE',
    'OPEN_SIGNATURE_FILE',
    'OPEN_PLEDGE_NOTE',
    'READ_PLEDGE_SCAN',
    'READ_PLEDGE_EVIDENCE',
    'OPEN_INTERVIEW',
    'OPEN_HAND_OFF',
    'READ',
  ],
} as const satisfies Record<string, readonly AuditAction[]>;

export type AuditArea = keyof typeof areas;
type Sorted = (typeof areas)[AuditArea][number];

export const areaNames = Object.keys(areas) as AuditArea[];

/** An action that stands in no area would be missing among the filters; then this does not compile. */
const actions: readonly (AuditAction extends Sorted ? AuditAction : never)[] = Object.values(areas).flat();

export const outcomes = ['DONE', 'REFUSED'] as const;

export interface AuditSearch {
  who?: string;
  actions?: AuditAction[];
  outcome?: (typeof outcomes)[number];
  from?: string;
  until?: string;
  record?: string;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

export const isRecordId = (text: string): boolean => uuid.test(text);

const matching = (raw: Record<string, unknown>, key: string, shape: RegExp): string | undefined => {
  const text = textParam(raw, key);
  return text && shape.test(text) ? text : undefined;
};

export const auditSearch = (raw: Record<string, unknown>): AuditSearch =>
  withoutEmpty({
    who: matching(raw, 'who', uuid),
    actions: choicesParam(raw, 'actions', actions),
    outcome: choiceParam(raw, 'outcome', outcomes),
    from: matching(raw, 'from', day),
    until: matching(raw, 'until', day),
    record: matching(raw, 'record', uuid),
  });

/** What the server is asked for. */
export const filterOf = ({ who, actions, outcome, from, until, record }: AuditSearch) => ({
  ...(who && { actorId: who }),
  ...(actions && { actions }),
  ...(outcome && { outcome }),
  ...(from && { from }),
  ...(until && { until }),
  ...(record && { recordId: record }),
});
