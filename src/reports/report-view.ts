import { names } from '../kernel/names.ts';

/** How a report is looked at. */
export const ReportView = names('DEPARTMENTS', 'EMPLOYEES', 'ASSIGNMENTS', 'MAKE_UP', 'TREND');
export type ReportView = keyof typeof ReportView;
