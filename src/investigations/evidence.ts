import { names } from '../kernel/names.ts';

/** What a piece of the file is. The last two of the subject: what they said to it, or that they said nothing. */
export const EvidenceKind = names(
  'DOCUMENT',
  'STATEMENT',
  'SUBJECT_ACCOUNT',
  'ACCOUNT_REFUSED',
  'INSPECTION',
  'SYSTEM_LOG',
  'OTHER',
);
export type EvidenceKind = keyof typeof EvidenceKind;

/** MEDICAL: facts of health and family; opened by an act of two, and of which a committee learns only that there is one. */
export const EvidenceClass = names('GENERAL', 'MEDICAL');
export type EvidenceClass = keyof typeof EvidenceClass;
