import type { ListedCase } from './cases.graphql.ts';

export type CaseState = ListedCase['state'];

/** In the order of the way, the ends last. */
export const caseStates: readonly CaseState[] = [
  'REFERRED',
  'ADMISSIBILITY',
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'DECIDED',
  'LETTER_APPROVED',
  'DELIVERED',
  'APPEAL_WINDOW',
  'APPEAL_REVIEW',
  'FINAL',
  'EXECUTION',
  'CLOSED',
  'SUSPENDED',
  'REMANDED',
  'NOT_ADMITTED',
  'CONVERTED',
  'WITHDRAWN',
  'NO_CASE',
  'NO_SANCTION',
  'ANNULLED',
  'RETENTION',
  'PURGED',
];
