import { OptionalProps, defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from '../people/employment.ts';
import { refuseField } from '../kernel/refusal.ts';
import { base, identified } from '../platform/base.properties.ts';
import type { ActivityKind } from './activity-kind.ts';
import type { Audience } from './audience.query.ts';

const RequirementSchema = defineEntity({
  name: 'Requirement',
  schema: 'shinrai',
  tableName: 'requirements',
  properties: {
    ...base,
    titleJa: p.string(),
    titleEn: p.string().nullable(),
    activityKind: p.string().$type<ActivityKind>(),
    activityId: p.uuid(),
    /** Departments with everything below them; none means all. */
    departmentIds: p.array().columnType('uuid[]'),
    /** Kinds of employment; none means all. */
    employments: p.array().columnType('text[]').$type<Employment[]>(),
    createdAt: p.datetime(),
    createdBy: p.uuid().nullable(),
    cycles: () => p.oneToMany(RequirementCycle).mappedBy('requirement').orderBy({ cycle: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** A rule that some people owe an activity. */
export class Requirement extends RequirementSchema.class {
  declare [OptionalProps]?: 'title';

  get title(): LocalizedText {
    return { ja: this.titleJa, en: this.titleEn ?? null };
  }

  /** Decides anew whom the next round is for; what is assigned stays assigned. */
  changeAudience({ departmentIds, employments }: Audience): void {
    this.departmentIds = [...departmentIds];
    this.employments = [...employments];
  }
}
RequirementSchema.setClass(Requirement);

const RequirementCycleSchema = defineEntity({
  name: 'RequirementCycle',
  schema: 'shinrai',
  tableName: 'requirement_cycles',
  properties: {
    ...identified,
    requirement: () => p.manyToOne(Requirement).ref(),
    cycle: p.integer(),
    dueOn: p.date().$type<LocalDate>(),
    assignedAt: p.datetime(),
    assignedBy: p.uuid().nullable(),
    assignedCount: p.integer(),
  },
  uniques: [{ properties: ['requirement', 'cycle'] }],
});

/** One round of a requirement, named by its fiscal year: everybody in the audience was assigned then; who joins later is added. */
export class RequirementCycle extends RequirementCycleSchema.class {
  /** Later joiners may get more time than the first, never less. */
  add(count: number, dueOn: LocalDate): void {
    if (dueOn < this.dueOn) refuseField('dueOn', 'notBeforeTheCycle');
    this.assignedCount += count;
  }
}
RequirementCycleSchema.setClass(RequirementCycle);
