import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Employment } from './employment.ts';

const EmploymentRecordSchema = defineEntity({
  name: 'EmploymentRecord',
  schema: 'shinrai',
  tableName: 'employment_records',
  properties: {
    ...identified,
    employeeId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    importId: p.uuid().nullable(),
    departmentId: p.uuid(),
    managerId: p.uuid().nullable(),
    employment: p.string().$type<Employment>(),
    hiredOn: p.date().$type<LocalDate>(),
    leftOn: p.date().$type<LocalDate>().nullable(),
  },
  indexes: [{ properties: ['employeeId', 'recordedAt'] }],
  triggers: [appendOnly('employment_records')],
});

/** Where somebody stood in the company from an instant on: one row for each change, never changed, so that a past day can be told. */
export class EmploymentRecord extends EmploymentRecordSchema.class {}
EmploymentRecordSchema.setClass(EmploymentRecord);
