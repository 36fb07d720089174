import { names } from '../kernel/names.ts';

/** What can be done, by the name of the door it is done through: `publishCourse` is PUBLISH_COURSE. */
export const AuditAction = names(
  'LOG_IN',
  'LOG_OUT',
  'LOG_OUT_EVERYWHERE',
  'END_SESSION',
  'SET_PASSWORD',
  'CHANGE_PASSWORD',
  'ISSUE_PASSWORD_LINK',
  'UPLOAD_ROSTER',
  'IMPORT_ROSTER',
  'APPLY_ROSTER',
  'GRANT_ROLE',
  'REVOKE_ROLE',
  'ADD_DEPARTMENT',
  'CHANGE_DEPARTMENT',
  'CHOOSE_LOCALE',
  'DRAFT_REQUIREMENT',
  'CHANGE_AUDIENCE',
  'ASSIGN_REQUIREMENT',
  'SET_SCHEDULE',
  'START_REQUIREMENT',
  'END_REQUIREMENT',
  'RESOLVE_EXCEPTIONS',
  'RUN_LEDGER',
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
  'RECORD_LEAVE',
  'END_LEAVE',
  'REVOKE_LEAVE',
  'REQUEST_EXTENSION',
  'GIVE_EXTENSION',
  'PROPOSE_EXEMPTION',
  'UPLOAD_PROOF',
  'HAND_IN_CERTIFICATE',
  'GRANT_PETITION',
  'DENY_PETITION',
  'WITHDRAW_PETITION',
  'REVOKE_PETITION',
  'UPLOAD_COURSE_MEDIA',
  'SAVE_COURSE_DRAFT',
  'PUBLISH_COURSE',
  'EXPORT_COMPLETION',
  'SAVE_REPORT',
  'DELETE_REPORT',
  'EXPORT_COURSE',
  'ISSUE_CERTIFICATES',
  'REVOKE_CERTIFICATE',
  'DOWNLOAD_CERTIFICATE',
  'MARK_NOTICES_READ',
  'RUN_JOB',
  'SEND_NOTICES_AGAIN',
  'SEND_TRIAL_NOTICE',
  'CHANGE_REMINDER_LADDER',
  'MAKE_EVIDENCE_PACK',
  'CANCEL_EVIDENCE_PACK',
  'COMPLETE_EVIDENCE_PACK',
  'DOWNLOAD_EVIDENCE_PACK',
  'READ',
);
export type AuditAction = keyof typeof AuditAction;

export const AuditOutcome = names('DONE', 'REFUSED');
export type AuditOutcome = keyof typeof AuditOutcome;

const isAction = (name: string): name is AuditAction => Object.hasOwn(AuditAction, name);

/** The action of a door that changes something; a door that only reads is READ. */
export function actionOf(door: { name: string; changes: boolean }): AuditAction {
  const name = door.name.replaceAll(/([A-Z])/g, '_$1').toUpperCase();
  return door.changes && isAction(name) ? name : 'READ';
}
