/** Why somebody may not decide, as they are asked for it. */
export const grounds = [
  'SUBJECT',
  'VICTIM',
  'RELATIVE',
  'LINE_SUPERIOR',
  'LINE_SUBORDINATE',
  'PARTY_TO_EVENT',
  'CONTROL_OWNER',
  'WITNESS',
  'INVESTIGATOR',
  'DRAFTED_ALLEGATION',
  'REPORTER',
  'MANDATE',
] as const;
export type Ground = (typeof grounds)[number];
