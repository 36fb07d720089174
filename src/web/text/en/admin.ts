import type { admin as japanese } from '../ja/admin.ts';
import type { Translated } from '../resources.ts';

export const admin: Translated<typeof japanese> = {
  title: 'Administration',
  lead: 'Who holds which role.',
  roles: 'Who holds a role',
  rolesHelp: 'Choose a name to add or remove roles, or to issue a password link.',
  nobody: 'Nobody.',
  noAdmin: 'There is no system administrator.',
  all_one: 'See {{count, number}} person',
  all_other: 'See all {{count, number}} people',
  work: 'Other work',
  toPeople: 'People',
  toPeopleHelp: 'Find somebody to give a role to.',
  toDepartments: 'Departments',
  toDepartmentsHelp: 'See how the company is built.',
  toImport: 'Roster import',
  toImportHelp: 'Apply a roster from HR.',
};
