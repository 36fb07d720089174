import { names } from '../kernel/names.ts';

/** What a notice can be about. */
export const NoticeKind = names(
  'ASSIGNED',
  'WINDOW_OPEN',
  'DUE_MOVED',
  'DUE_SOON',
  'DUE_TODAY',
  'OVERDUE',
  'DIGEST',
  'PETITION_ASKED',
  'PETITION_DECIDED',
  'CERTIFICATE_REVOKED',
  'COURSE_CHANGED',
  'ATTESTATION_EXCEPTION',
  'ATTESTATION_ANEW',
  'INTERVIEW_BOOKED',
  'INTERVIEW_MOVED',
  'INTERVIEW_CANCELLED',
  'INTERVIEW_MISSED',
  'INTERVIEW_TO_ACKNOWLEDGE',
  'SURVEY_OPEN',
  'SURVEY_CLOSING',
  'CASE_WAITS',
  'MANY_OPENED',
  'TRIAL',
);
export type NoticeKind = keyof typeof NoticeKind;

/** Kinds of which only whoever is told learns that there is one: no log of notices lists them. */
export const confidentialKinds: readonly NoticeKind[] = ['CASE_WAITS'];

/** A notice about one duty, or about what came on top of it. */
interface AboutDuty {
  readonly assignmentId: string;
  /** The id of what came on top; null for the duty itself. */
  readonly owedId: string | null;
  /** The due day when it was told. */
  readonly dueOn: string;
  /** DUE_SOON: so many days before it; OVERDUE: after it. */
  readonly days: number | null;
}

/** A list of those who have not done what they owe, for who watches over them; in people, on the day it was told. */
interface AboutOthers {
  /** Who reads it: they see no name that they may not see. */
  readonly toId: string;
  readonly on: string;
  /** Those who report to the reader. */
  readonly dueSoon: number;
  readonly team: number;
  /** Overdue in the reader's department, and in the whole company. */
  readonly department: number;
  readonly company: number;
  /** The ids of the first things that they owe, with commas between. */
  readonly duties: string;
}

/** A notice about an appointment for an interview. */
interface AboutAppointment {
  readonly bookingId: string;
  /** Who reads it: the one who is interviewed, or the interviewer. */
  readonly toId: string;
}

/** What a notice of each kind keeps until it is worded: ids, codes, days and counts. Never a text, never a secret. */
export interface NoticeParams {
  ASSIGNED: AboutDuty;
  WINDOW_OPEN: AboutDuty;
  DUE_MOVED: AboutDuty;
  DUE_SOON: AboutDuty;
  DUE_TODAY: AboutDuty;
  OVERDUE: AboutDuty;
  /** Who has not done what they owe, told to who watches over them: one list and not a notice a head. */
  DIGEST: AboutOthers;
  /** Something was asked for, told to who decides it. */
  PETITION_ASKED: { readonly petitionId: string };
  /** It was granted, denied or revoked, told to whoever asked. */
  PETITION_DECIDED: { readonly petitionId: string; readonly state: string };
  /** Told to its holder; the reason is for others to give. */
  CERTIFICATE_REVOKED: { readonly assignmentId: string };
  /** A new version was published, told to whoever it moved or asks something of. */
  COURSE_CHANGED: { readonly assignmentId: string };
  /** Somebody claims an exception, told to who decides it. */
  ATTESTATION_EXCEPTION: { readonly signatureId: string };
  /** What somebody signed does not do, told to them: CHANGED, the wording; MISMATCH, a check; DECLINED, their exception. */
  ATTESTATION_ANEW: { readonly assignmentId: string; readonly cause: string };
  INTERVIEW_BOOKED: AboutAppointment;
  INTERVIEW_MOVED: AboutAppointment;
  /** By either side, or because nothing is owed any more. */
  INTERVIEW_CANCELLED: AboutAppointment;
  /** Nobody came; told to the one who is to book again. */
  INTERVIEW_MISSED: AboutAppointment;
  /** The record of their interview waits for them, up to an amendment; 0 for the record alone. */
  INTERVIEW_TO_ACKNOWLEDGE: { readonly interviewId: string; readonly seq: number };
  /** A survey asks them. */
  SURVEY_OPEN: { readonly surveyId: string };
  /** It closes soon, and they have not taken part. */
  SURVEY_CLOSING: { readonly surveyId: string };
  /** Something waits for them in a confidential procedure; the words tell nothing of the case. `part`: as what they are asked. */
  CASE_WAITS: { readonly caseId: string; readonly part: string };
  /** Somebody opened so many sealed records within an hour, told to others: those with `mayAudit` 1 read the log. */
  MANY_OPENED: { readonly actorId: string; readonly records: number; readonly mayAudit: number };
  /** The operator wants to see whether mail arrives. */
  TRIAL: Record<string, never>;
}

/** A flat object, so that SQL can write it as well. */
export type AnyParams = Readonly<Record<string, string | number | null>>;
