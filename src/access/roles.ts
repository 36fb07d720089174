import { names } from '../kernel/names.ts';

/** What a person is to the company. EMPLOYEE and MANAGER follow from the roster; the others are granted. */
export const Role = names(
  'EMPLOYEE',
  'MANAGER',
  'HR',
  'TRAINING_ADMIN',
  'SECURITY_OFFICER',
  'LEGAL',
  'WHISTLEBLOWING_OFFICER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SECRETARIAT',
  'AUDITOR',
  'ADMIN',
);
export type Role = keyof typeof Role;

/** The roles that follow from the roster and can be neither granted nor revoked. */
export const derivedRoles: readonly Role[] = ['EMPLOYEE', 'MANAGER'];
