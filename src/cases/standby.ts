import { names } from '../kernel/names.ts';

/** What holds for the subject until the decision (自宅待機); NONE: as before. */
export const StandbyKind = names('PAID_STANDBY', 'UNPAID_STANDBY', 'ACCESS_SUSPENDED', 'NONE');
export type StandbyKind = keyof typeof StandbyKind;
