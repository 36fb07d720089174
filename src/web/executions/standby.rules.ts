import type { ClosingCase } from './executions.graphql.ts';

const before: readonly ClosingCase['state'][] = [
  'REFERRED',
  'ADMISSIBILITY',
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'SUSPENDED',
];

/** Only until the decision. */
export const mayStandBy = (state: ClosingCase['state']): boolean => before.includes(state);
