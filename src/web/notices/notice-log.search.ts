import type { MailState, NoticeKind } from '../api/graphql.ts';
import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';

/** In the order of the filters; a kind that is missing here does not compile. */
const kindNames = {
  ASSIGNED: true,
  WINDOW_OPEN: true,
  DUE_MOVED: true,
  DUE_SOON: true,
  DUE_TODAY: true,
  OVERDUE: true,
  DIGEST: true,
  PETITION_ASKED: true,
  PETITION_DECIDED: true,
  CERTIFICATE_REVOKED: true,
  COURSE_CHANGED: true,
  ATTESTATION_EXCEPTION: true,
  ATTESTATION_ANEW: true,
  SURVEY_OPEN: true,
  SURVEY_CLOSING: true,
  INTERVIEW_BOOKED: true,
  INTERVIEW_MOVED: true,
  INTERVIEW_CANCELLED: true,
  INTERVIEW_MISSED: true,
  INTERVIEW_TO_ACKNOWLEDGE: true,
  CASE_WAITS: true,
  MANY_OPENED: true,
  TRIAL: true,
} as const satisfies Record<NoticeKind, true>;
export const kinds = Object.keys(kindNames) as NoticeKind[];

export const mailStates = [
  'WAITING',
  'SENDING',
  'SENT',
  'BOUNCED',
  'UNCERTAIN',
  'WITHHELD',
] as const satisfies readonly MailState[];

export interface NoticeLogSearch {
  who?: string;
  kind?: NoticeKind;
  mail?: MailState;
  from?: string;
  until?: string;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

const matching = (raw: Record<string, unknown>, key: string, shape: RegExp): string | undefined => {
  const text = textParam(raw, key);
  return text && shape.test(text) ? text : undefined;
};

export const noticeLogSearch = (raw: Record<string, unknown>): NoticeLogSearch =>
  withoutEmpty({
    who: matching(raw, 'who', uuid),
    kind: choiceParam(raw, 'kind', kinds),
    mail: choiceParam(raw, 'mail', mailStates),
    from: matching(raw, 'from', day),
    until: matching(raw, 'until', day),
  });

/** What the server is asked for. */
export const filterOf = ({ who, kind, mail, from, until }: NoticeLogSearch) => ({
  ...(who && { employeeId: who }),
  ...(kind && { kinds: [kind] }),
  ...(mail && { mailState: mail }),
  ...(from && { from }),
  ...(until && { until }),
});
