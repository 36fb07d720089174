import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';

const DepartmentRecordSchema = defineEntity({
  name: 'DepartmentRecord',
  schema: 'shinrai',
  tableName: 'department_records',
  properties: {
    ...identified,
    departmentId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    nameJa: p.string(),
    nameEn: p.string().nullable(),
    parentId: p.uuid().nullable(),
  },
  indexes: [{ properties: ['departmentId', 'recordedAt'] }],
  triggers: [appendOnly('department_records')],
});

/** What a department was called and where it stood in the tree from an instant on: one row for each change, never changed. */
export class DepartmentRecord extends DepartmentRecordSchema.class {}
DepartmentRecordSchema.setClass(DepartmentRecord);
