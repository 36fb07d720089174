import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Interview } from './interview.entity.ts';

/** What is agreed never changes; that it was done is said once. */
const done = `array['done_at', 'done_by', 'done_note']`;

const FollowUpSchema = defineEntity({
  name: 'FollowUp',
  schema: 'shinrai',
  tableName: 'interview_follow_ups',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref().index(),
    /** What is to be done, encrypted. */
    sealed: p.blob(),
    owner: () => p.manyToOne(Employee).ref(),
    /** The last day in time. */
    dueOn: p.date().$type<LocalDate>(),
    agreedAt: p.datetime(),
    agreedBy: p.uuid(),
    doneAt: p.datetime().nullable(),
    doneBy: p.uuid().nullable(),
    /** What was done, encrypted. */
    doneNote: p.blob().nullable(),
  },
  indexes: [{ properties: ['dueOn', 'id'], where: { doneAt: null } }, { properties: ['owner', 'dueOn'] }],
  triggers: [
    frozenWhen(
      'interview_follow_ups',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.done_at is not null or (to_jsonb(new) - ${done}) is distinct from (to_jsonb(old) - ${done})`,
    ),
  ],
});

/** Something to do that an interview led to: who, and until when. */
export class FollowUp extends FollowUpSchema.class {
  finish(by: string, at: Date, note: Uint8Array | null): void {
    if (this.doneAt) refuse('ALREADY_DONE', { at: this.doneAt });
    this.doneAt = at;
    this.doneBy = by;
    this.doneNote = note;
  }
}
FollowUpSchema.setClass(FollowUp);
