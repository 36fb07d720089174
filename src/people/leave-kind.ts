import { names } from '../kernel/names.ts';

/** Why somebody is away for long. Confidential: HR alone reads it. */
export const LeaveKind = names('MATERNITY', 'CHILDCARE', 'ILLNESS', 'SECONDMENT', 'OTHER');
export type LeaveKind = keyof typeof LeaveKind;
