import type { WorksheetLine } from './said.graphql.ts';

/** In the order of the sheet. */
export const worksheetLines: readonly WorksheetLine[] = [
  'NATURE',
  'INTENT',
  'RESULT',
  'POSITION',
  'DURATION',
  'EARLIER_SANCTIONS',
  'AFTERWARDS',
  'RESTITUTION',
  'TRAINING',
  'CONTROL_WEAKNESS',
  'SERVICE_LENGTH',
  'HARDSHIP',
  'BENCHMARK',
  'PRECEDENTS',
  'ONE_RUNG_LIGHTER',
];

export const weighings = ['AGGRAVATES', 'MITIGATES', 'NEITHER'] as const;
