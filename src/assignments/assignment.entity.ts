import { defineEntity, p } from '@mikro-orm/core';

import { refuse } from '../kernel/refusal.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import type { ActivityKind } from './activity-kind.ts';
import { Requirement } from './requirement.entity.ts';

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  schema: 'shinrai',
  tableName: 'assignments',
  properties: {
    ...identified,
    employee: () => p.manyToOne(Employee).ref(),
    requirement: () => p.manyToOne(Requirement).ref(),
    cycle: p.integer(),
    activityKind: p.string().$type<ActivityKind>(),
    activityId: p.uuid(),
    assignedAt: p.datetime(),
    dueOn: p.date().$type<LocalDate>(),
    fulfilledAt: p.datetime().nullable(),
    /** What fulfilled it: the attempt that passed. */
    fulfilledBy: p.uuid().nullable(),
  },
  uniques: [{ properties: ['requirement', 'cycle', 'employee'] }],
  indexes: [
    { properties: ['employee', 'dueOn', 'id'] },
    { properties: ['requirement', 'cycle', 'fulfilledAt'] },
    { properties: ['dueOn', 'employee'], where: { fulfilledAt: null } },
  ],
});

/** One person owes one activity in one cycle. Never reset: the next cycle is the next row. */
export class Assignment extends AssignmentSchema.class {
  /** Closes the duty with what fulfilled it; a duty is fulfilled once. */
  fulfil(by: string, at: Date): void {
    if (this.fulfilledAt) refuse('ALREADY_FULFILLED', { id: this.id });
    this.fulfilledAt = at;
    this.fulfilledBy = by;
  }
}
AssignmentSchema.setClass(Assignment);
