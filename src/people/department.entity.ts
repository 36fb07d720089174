import { OptionalProps, defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { base } from '../platform/base.properties.ts';
import { Employee } from './employee.entity.ts';

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
    /** Who answers for it; one who left or is away is passed over. */
    head: () => p.manyToOne(Employee).ref().nullable().deleteRule('no action'),
  },
});

/** A part of the company; departments form a tree. */
export class Department extends DepartmentSchema.class {
  declare [OptionalProps]?: 'name' | 'parentId';

  get name(): LocalizedText {
    return { ja: this.nameJa, en: this.nameEn ?? null };
  }

  get parentId(): string | null {
    return this.parent?.id ?? null;
  }
}
DepartmentSchema.setClass(Department);
