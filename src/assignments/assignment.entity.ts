import { defineEntity, p } from '@mikro-orm/core';

import type { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Step } from '../schedules/cycle.ts';
import type { DueChangeKind } from './due-change-kind.ts';
import type { Ending, ReleaseReason } from './ending.ts';
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
    /** 1, or 2 and more where several due days fall into one cycle. */
    part: p.smallint().default(1),
    assignedAt: p.datetime(),
    /** The last day in time: the baseline, or later by a due change. */
    dueOn: p.date().$type<LocalDate>(),
    /** The due day by the rule alone; later cycles are counted from it, whatever moved this one. */
    baselineOn: p.date().$type<LocalDate>(),
    /** Baseline = anchor + periods × the schedule's period; no anchor for a round assigned by hand. */
    anchorOn: p.date().$type<LocalDate>().nullable(),
    periods: p.integer().default(0),
    /** How the rule came to the baseline. */
    dueSteps: p.json().$type<readonly Step[]>().default([]),
    fulfilledAt: p.datetime().nullable(),
    /** What fulfilled it: the attempt that passed, the equivalence that was accepted. */
    fulfilledBy: p.uuid().nullable(),
    /** When the next cycle opens and is due, as far as it is known. */
    nextOpensOn: p.date().$type<LocalDate>().nullable(),
    nextDueOn: p.date().$type<LocalDate>().nullable(),
    /** From then on another row, or none, says what this person owes. */
    endedAt: p.datetime().nullable(),
    ending: p.string().$type<Ending>().nullable(),
    endingReason: p.string().$type<ReleaseReason>().nullable(),
    dueChanges: () => p.oneToMany(DueChange).mappedBy('assignment').orderBy({ changedAt: 'asc', id: 'asc' }),
  },
  uniques: [
    // the person second: what somebody had of a requirement is looked up by it, also while thousands of rows are being added
    { properties: ['requirement', 'employee', 'cycle', 'part'] },
    {
      name: 'assignments_current_unique',
      expression:
        'create unique index "assignments_current_unique" on "shinrai"."assignments" ("requirement_id", "employee_id") where "ended_at" is null and "anchor_on" is not null',
    },
  ],
  indexes: [
    { properties: ['nextOpensOn'], where: { endedAt: null } },
    { properties: ['employee', 'dueOn', 'id'] },
    { properties: ['requirement', 'cycle', 'fulfilledAt'] },
    { properties: ['dueOn', 'employee'], where: { fulfilledAt: null } },
    {
      name: 'assignments_completed',
      properties: ['activityKind', 'activityId', 'employee', 'fulfilledAt'],
      where: { fulfilledAt: { $ne: null } },
    },
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

  /** Moves the due day of this cycle, with the row that says why; the baseline, and with it every later cycle, stays. */
  moveDue(toOn: LocalDate, why: DueChangeReason): void {
    if (toOn === this.dueOn) return;
    this.dueChanges.add(Object.assign(new DueChange(), { fromOn: this.dueOn, toOn, ...why }));
    this.dueOn = toOn;
  }
}
AssignmentSchema.setClass(Assignment);

/** Why, when and by whom a due day was moved; `causeId` names the record that led to it. */
export interface DueChangeReason {
  kind: DueChangeKind;
  changedAt: Date;
  changedBy: string | null;
  reason?: string | null;
  causeId?: string | null;
}

/** That a due day was moved: the columns of every history of due days (`Owed`). */
export const dueMove = {
  ...identified,
  kind: p.string().$type<DueChangeKind>(),
  fromOn: p.date().$type<LocalDate>(),
  toOn: p.date().$type<LocalDate>(),
  changedAt: p.datetime(),
  changedBy: p.uuid().nullable(),
  reason: p.text().nullable(),
  causeId: p.uuid().nullable(),
};

const DueChangeSchema = defineEntity({
  name: 'DueChange',
  schema: 'shinrai',
  tableName: 'due_changes',
  properties: {
    ...dueMove,
    assignment: () => p.manyToOne(Assignment).ref(),
  },
  indexes: [{ properties: ['assignment', 'changedAt'] }],
  triggers: [appendOnly('due_changes')],
});

/** That the due day of a duty was moved. One row for each time, never changed, so that a past due day can be told. */
export class DueChange extends DueChangeSchema.class {}
DueChangeSchema.setClass(DueChange);
