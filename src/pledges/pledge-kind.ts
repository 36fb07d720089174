import { names } from '../kernel/names.ts';

/** What a pledge promises. */
export const PledgeKind = names(
  'NO_USE_NO_SPREAD',
  'RETURN',
  'NO_COPY_REMAINING',
  'CONFIDENTIALITY',
  'NO_PERSONAL_DEVICE',
);
export type PledgeKind = keyof typeof PledgeKind;

/** PORTAL: by the person, in their own session. PAPER: taken by somebody, with the signed paper as a scan. */
export const PledgeMethod = names('PORTAL', 'PAPER');
export type PledgeMethod = keyof typeof PledgeMethod;
