import { defineEntity, p } from '@mikro-orm/core';

import { Assignment, dueMove } from '../assignments/assignment.entity.ts';
import { CourseVersion } from '../courses/course.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { SupplementKind } from './supplement.rules.ts';

/** What it asks never changes; its day moves with an absence, and it is done once, or superseded once. */
const asAsked = `array['due_on', 'done_at', 'done_by', 'superseded_at']`;

const SupplementSchema = defineEntity({
  name: 'Supplement',
  schema: 'shinrai',
  tableName: 'supplements',
  properties: {
    ...identified,
    /** The duty that it comes on top of, which stays as it is. */
    assignment: () => p.manyToOne(Assignment).ref(),
    employeeId: p.uuid(),
    /** What they had learnt, and the version that came. */
    fromVersion: () => p.manyToOne(CourseVersion).ref(),
    courseVersion: () => p.manyToOne(CourseVersion).ref(),
    kind: p.string().$type<SupplementKind>(),
    /** The slugs of what is new to them. */
    asks: p.json<string[]>(),
    /** The last day in time: as it was asked, or later by a due change. */
    dueOn: p.date().$type<LocalDate>(),
    askedAt: p.datetime(),
    doneAt: p.datetime().nullable(),
    /** The attempt that passed, where a quiz was asked. */
    doneBy: p.uuid().nullable(),
    /** From then on a later version says what this person is to learn. */
    supersededAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['courseVersion', 'employeeId'] }],
  indexes: [
    { properties: ['assignment'] },
    { properties: ['employeeId'], where: { doneAt: null, supersededAt: null } },
  ],
  triggers: [
    frozenWhen(
      'supplements',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.done_at is not null or old.superseded_at is not null
        or (to_jsonb(new) - ${asAsked}) is distinct from (to_jsonb(old) - ${asAsked})`,
    ),
  ],
});

/** What a new version asks of somebody on top of a duty: one for each person and publication. */
export class Supplement extends SupplementSchema.class {
  get isOpen(): boolean {
    return !this.doneAt && !this.supersededAt;
  }

  finish(at: Date, by: string | null = null): void {
    if (!this.isOpen) refuse('MOVE_NOT_ALLOWED', { move: 'FINISH' });
    this.doneAt = at;
    this.doneBy = by;
  }
}
SupplementSchema.setClass(Supplement);

const SupplementDueChangeSchema = defineEntity({
  name: 'SupplementDueChange',
  schema: 'shinrai',
  tableName: 'supplement_due_changes',
  properties: {
    ...dueMove,
    supplement: () => p.manyToOne(Supplement).ref(),
  },
  indexes: [{ properties: ['supplement', 'changedAt'] }],
  triggers: [appendOnly('supplement_due_changes')],
});

/** That the due day of a supplement was moved. One row for each time, never changed. */
export class SupplementDueChange extends SupplementDueChangeSchema.class {}
SupplementDueChangeSchema.setClass(SupplementDueChange);
