import { names } from '../kernel/names.ts';

/** Where somebody on the roster stands: what was said comes before what is still open, and that before what is booked. */
export const InterviewStage = names(
  'TO_BOOK',
  'BOOKED',
  'NO_SHOW',
  'HELD',
  'SEALED',
  'ACKNOWLEDGED',
  'STOPPED',
  'ON_LEAVE',
  'EXEMPT',
  'LEFT',
  'RELEASED',
);
export type InterviewStage = keyof typeof InterviewStage;

/** Counted neither as owed nor as done. */
export const excusedStages: ReadonlySet<InterviewStage> = new Set(['ON_LEAVE', 'EXEMPT', 'LEFT']);
export const coveredStages: ReadonlySet<InterviewStage> = new Set(['SEALED', 'ACKNOWLEDGED']);
