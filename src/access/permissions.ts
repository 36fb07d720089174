import { listOf, names } from '../kernel/names.ts';
import type { Role } from './roles.ts';

/** What a door may ask for. PUBLIC needs nobody, SELF needs somebody; the rest need a role. */
export const Permission = names(
  'PUBLIC',
  'SELF',
  'LEARN',
  'PEOPLE_READ',
  'PEOPLE_IMPORT',
  'DEPARTMENTS_WRITE',
  'ROLES_GRANT',
  'ACCOUNTS_INVITE',
  'REPORT_READ',
  'REPORT_EXPORT',
  'REQUIREMENT_READ',
  'REQUIREMENT_ASSIGN',
  'COURSE_READ',
  'COURSE_WRITE',
  'ATTEMPT_GRANT',
  'ACCOMMODATION_GRANT',
  'LEAVE_WRITE',
  'EXTENSION_GIVE',
  'EXEMPTION_PROPOSE',
  'PETITION_READ',
  'PETITION_DECIDE',
  'CERTIFICATE_HAND_IN',
  'CERTIFICATE_REVOKE',
  'AUDIT_READ',
  'NOTICE_READ',
  'EVIDENCE_EXPORT',
  'REMINDER_READ',
  'REMINDER_WRITE',
  'OPERATE',
);
export type Permission = keyof typeof Permission;

/** Who may knock at which door: read it as a table. Which records they then see is each module's policy. */
export const permissions: Readonly<Record<Permission, readonly Role[]>> = {
  PUBLIC: [],
  SELF: ['EMPLOYEE'],
  LEARN: ['EMPLOYEE'],
  PEOPLE_READ: ['HR', 'MANAGER', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR', 'ADMIN'],
  PEOPLE_IMPORT: ['HR'],
  DEPARTMENTS_WRITE: ['HR'],
  ROLES_GRANT: ['ADMIN'],
  ACCOUNTS_INVITE: ['ADMIN', 'HR'],
  REPORT_READ: ['HR', 'MANAGER', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR'],
  REPORT_EXPORT: ['HR', 'MANAGER', 'SECURITY_OFFICER', 'AUDITOR'],
  REQUIREMENT_READ: ['HR', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR'],
  REQUIREMENT_ASSIGN: ['HR', 'TRAINING_ADMIN'],
  COURSE_READ: ['TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR', 'HR'],
  COURSE_WRITE: ['TRAINING_ADMIN'],
  ATTEMPT_GRANT: ['HR', 'TRAINING_ADMIN'],
  ACCOMMODATION_GRANT: ['HR'],
  LEAVE_WRITE: ['HR'],
  EXTENSION_GIVE: ['HR'],
  EXEMPTION_PROPOSE: ['HR', 'TRAINING_ADMIN', 'MANAGER'],
  PETITION_READ: ['HR', 'MANAGER', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR'],
  PETITION_DECIDE: ['HR', 'MANAGER', 'TRAINING_ADMIN'],
  CERTIFICATE_HAND_IN: ['HR'],
  CERTIFICATE_REVOKE: ['HR', 'TRAINING_ADMIN'],
  AUDIT_READ: ['AUDITOR'],
  NOTICE_READ: ['HR', 'SECURITY_OFFICER', 'AUDITOR'],
  EVIDENCE_EXPORT: ['HR', 'AUDITOR'],
  REMINDER_READ: ['HR', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR'],
  REMINDER_WRITE: ['TRAINING_ADMIN'],
  OPERATE: ['ADMIN'],
};

export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  listOf(Permission).filter(permission => permissions[permission].some(role => roles.includes(role)));
