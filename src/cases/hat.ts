import { names } from '../kernel/names.ts';

/** As what somebody acts in a case. SYSTEM: the program, when the day has come or the last ballot is in. */
export const CaseHat = names(
  'REFERRER',
  'SECRETARY',
  'LEGAL',
  'INVESTIGATOR',
  'CHAIR',
  'MEMBER',
  'AUTHORITY',
  'SUBJECT',
  'PANELIST',
  'HR',
  'AUDITOR',
  'WHISTLEBLOWING_OFFICER',
  'SYSTEM',
);
export type CaseHat = keyof typeof CaseHat;

/** What part somebody was given in one case. */
export const CasePart = names('REFERRER', 'INVESTIGATOR', 'MEMBER', 'PANEL', 'COMPANION');
export type CasePart = keyof typeof CasePart;

/** Why a part ended. */
export const PartEnd = names('RECUSED', 'WITHDRAWN', 'CHALLENGED', 'TERM_OVER', 'REPLACED', 'DISCHARGED');
export type PartEnd = keyof typeof PartEnd;
