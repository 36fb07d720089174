import { defineEntity, p } from '@mikro-orm/core';

import { base } from '../platform/base.properties.ts';

const DepartmentSchema = defineEntity({
  name: 'Department',
  schema: 'shinrai',
  tableName: 'departments',
  properties: {
    ...base,
    code: p.string().unique(),
    nameJa: p.string(),
    nameEn: p.string().nullable(),
    parent: () => p.manyToOne(Department).ref().nullable().index(),
  },
});

/** A part of the company; departments form a tree. */
export class Department extends DepartmentSchema.class {}
DepartmentSchema.setClass(Department);
