import { defineEntity, p } from '@mikro-orm/core';

import type { InterviewMode } from '../interviews/interview.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const SlotSchema = defineEntity({
  name: 'InterviewSlot',
  schema: 'shinrai',
  tableName: 'interview_slots',
  properties: {
    ...identified,
    interviewer: () => p.manyToOne(Employee).ref(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    mode: p.string().$type<InterviewMode>(),
    /** The room, or how to join. */
    place: p.string().nullable(),
    openedAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['interviewer', 'startsAt', 'id'] },
    { properties: ['startsAt', 'id'], where: { withdrawnAt: null } },
  ],
  checks: [
    { name: 'interview_slots_lasts', expression: 'ends_at > starts_at' },
    {
      name: 'interview_slots_no_overlap',
      expression:
        'EXCLUDE USING gist (interviewer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((withdrawn_at IS NULL))',
    },
  ],
  triggers: [
    frozenWhen(
      'interview_slots',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.withdrawn_at is not null
        or (to_jsonb(new) - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_at')`,
    ),
  ],
});

/** A time that an interviewer has for one interview. Two of one interviewer never overlap; it moves nowhere, another is opened. */
export class InterviewSlot extends SlotSchema.class {}
SlotSchema.setClass(InterviewSlot);
