import { defineEntity, p } from '@mikro-orm/core';

import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Department } from './department.entity.ts';
import type { Employment } from './employment.ts';
import type { LeaveKind } from './leave-kind.ts';
import { RoleGrant } from './role-grant.entity.ts';

const EmployeeSchema = defineEntity({
  name: 'Employee',
  schema: 'shinrai',
  tableName: 'employees',
  properties: {
    ...base,
    number: p.string().unique(),
    familyName: p.string(),
    givenName: p.string(),
    familyKana: p.string(),
    givenKana: p.string(),
    /** The kana in dictionary order (name.rules.ts), compared byte by byte. */
    kanaKey: p.text().collation('C'),
    /** Everything a person may be searched by, folded (name.rules.ts). */
    searchText: p.text(),
    email: p.string().nullable(),
    employment: p.string().$type<Employment>(),
    hiredOn: p.date().$type<LocalDate>(),
    leftOn: p.date().$type<LocalDate>().nullable(),
    department: () => p.manyToOne(Department).ref().index(),
    manager: () => p.manyToOne(Employee).ref().nullable().index(),
    locale: p.string().$type<Locale>(),
    /** Whether anybody reports to them, which makes them a MANAGER; a line keeps those who left. */
    leads: p
      .boolean()
      .formula(({ id }) => `exists (select from shinrai.employees below where below.manager_id = ${id})`),
    leavePeriods: () => p.oneToMany(LeavePeriod).mappedBy('employee').orderBy({ startsOn: 'asc' }),
    roleGrants: () => p.oneToMany(RoleGrant).mappedBy('employee'),
  },
  indexes: [
    { properties: ['kanaKey', 'id'] },
    {
      name: 'employees_search',
      expression: 'create index "employees_search" on "shinrai"."employees" using gin ("search_text" gin_trgm_ops)',
    },
    {
      name: 'employees_email_unique',
      expression:
        'create unique index "employees_email_unique" on "shinrai"."employees" (lower("email")) where "left_on" is null',
    },
  ],
});

/** Somebody who works or worked here. The employee number is the stable key; nobody is ever deleted. */
export class Employee extends EmployeeSchema.class {}
EmployeeSchema.setClass(Employee);

const LeavePeriodSchema = defineEntity({
  name: 'LeavePeriod',
  schema: 'shinrai',
  tableName: 'leave_periods',
  properties: {
    ...identified,
    employee: () => p.manyToOne(Employee).ref().index(),
    startsOn: p.date().$type<LocalDate>(),
    endsOn: p.date().$type<LocalDate>().nullable(),
    kind: p.string().$type<LeaveKind>().default('OTHER'),
    /** Confidential: read by HR, and never in a log. */
    reason: p.text().nullable(),
    /** Null for what was known before that was written down. */
    recordedAt: p.datetime().nullable(),
    recordedBy: p.uuid().nullable(),
    /** From then on it does not count: it was a mistake, or another row tells the days better. */
    revokedAt: p.datetime().nullable(),
    revokedBy: p.uuid().nullable(),
  },
  triggers: [
    frozenWhen(
      'leave_periods',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.revoked_at is not null
        or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')`,
    ),
  ],
});

/** Days on which somebody is away for long. Both days are included; open while no end is known. Never rewritten: revoked, and recorded anew. */
export class LeavePeriod extends LeavePeriodSchema.class {
  revoke(by: string | null, at: Date): void {
    if (this.revokedAt) refuse('ALREADY_REVOKED');
    this.revokedAt = at;
    this.revokedBy = by;
  }
}
LeavePeriodSchema.setClass(LeavePeriod);
