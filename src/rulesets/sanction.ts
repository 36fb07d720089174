import { listOf, names } from '../kernel/names.ts';

/** What can come of a case, the lightest first (不処分、注意・指導、戒告、譴責、減給、出勤停止、降格、諭旨解雇、懲戒解雇). NONE and GUIDANCE are no sanctions. */
export const Sanction = names(
  'NONE',
  'GUIDANCE',
  'ADMONITION',
  'REPRIMAND',
  'PAY_CUT',
  'SUSPENSION',
  'DEMOTION',
  'RESIGNATION_URGED',
  'DISMISSAL',
);
export type Sanction = keyof typeof Sanction;

/** How heavy it is: 0 is the lightest. */
export const rank = (sanction: Sanction): number => listOf(Sanction).indexOf(sanction);

/** Whether employment ends with it. */
export const isDismissal = (sanction: Sanction): boolean =>
  sanction === 'RESIGNATION_URGED' || sanction === 'DISMISSAL';
