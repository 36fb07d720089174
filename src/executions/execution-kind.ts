import { names } from '../kernel/names.ts';

/** What is done because of a case. The first six follow a sanction; the others are the remedies of the tracks without one. */
export const ExecutionKind = names(
  'PERSONNEL_RECORD',
  'PAYROLL',
  'SUSPENSION',
  'RANK',
  'TERMINATION',
  'RETRAINING',
  'PLEDGE',
  'MEDIA_RETURN',
  'INJUNCTION',
  'DAMAGES',
  'POLICE',
  'RETIREMENT_BENEFIT',
  'BOARD_REFERRAL',
  'REPORT_TO_EMPLOYER',
  'CONTRACT_REMEDY',
);
export type ExecutionKind = keyof typeof ExecutionKind;
