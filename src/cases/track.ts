import { names } from '../kernel/names.ts';

/** Which way a case goes; only employees can be sanctioned. */
export const Track = names('EMPLOYEE', 'EX_EMPLOYEE_REMEDY', 'OFFICER_REFERRAL', 'DISPATCHED_WORKER', 'CONTRACTOR');
export type Track = keyof typeof Track;
