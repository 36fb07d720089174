import type { Employment, Role, VariablesOf } from '../api/graphql.ts';
import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';
import type { PeopleDocument } from './people.graphql.ts';

export const employments = [
  'REGULAR',
  'CONTRACT',
  'DISPATCHED',
  'OFFICER',
  'CONTRACTOR',
] as const satisfies Employment[];

export const roles = [
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
] as const satisfies Role[];

export interface PeopleSearch {
  search?: string;
  department?: string;
  employment?: Employment;
  role?: Role;
  presence?: 'LEFT';
  manager?: string;
}

export const peopleSearch = (raw: Record<string, unknown>): PeopleSearch =>
  withoutEmpty({
    search: textParam(raw, 'search'),
    department: textParam(raw, 'department'),
    employment: choiceParam(raw, 'employment', employments),
    role: choiceParam(raw, 'role', roles),
    presence: choiceParam(raw, 'presence', ['LEFT'] as const),
    manager: textParam(raw, 'manager'),
  });

type PersonFilter = NonNullable<VariablesOf<typeof PeopleDocument>['filter']>;

export const filterOf = ({ search, department, employment, role, presence, manager }: PeopleSearch): PersonFilter => ({
  ...(search && { search }),
  ...(department && { departmentId: department }),
  ...(employment && { employments: [employment] }),
  ...(role && { role }),
  ...(presence && { presence }),
  ...(manager && { managerId: manager }),
});
