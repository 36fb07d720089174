import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { InterviewSlot } from './slot.entity.ts';

/** BOOKED is the one that stands; what it became after that is for good. WITHDRAWN: the interviewer has no time; ENDED: nothing is owed any more. */
export const BookingState = names('BOOKED', 'MOVED', 'CANCELLED', 'WITHDRAWN', 'NO_SHOW', 'ENDED');
export type BookingState = keyof typeof BookingState;

const BookingSchema = defineEntity({
  name: 'InterviewBooking',
  schema: 'shinrai',
  tableName: 'interview_bookings',
  properties: {
    ...identified,
    slot: () => p.manyToOne(InterviewSlot).ref(),
    assignment: () => p.manyToOne(Assignment).ref(),
    employeeId: p.uuid(),
    state: p.string().$type<BookingState>(),
    /** The entry in the calendars: it goes from one booking to the next as it is moved, and each time its sequence grows. */
    eventId: p.uuid(),
    sequence: p.integer(),
    bookedAt: p.datetime(),
    /** The employee, or whoever booked for them. */
    bookedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    /** Null where nobody did: it followed from something else. */
    closedBy: p.uuid().nullable(),
  },
  indexes: [
    { properties: ['assignment', 'bookedAt', 'id'] },
    {
      name: 'interview_bookings_one_a_slot',
      expression: `create unique index "interview_bookings_one_a_slot" on "shinrai"."interview_bookings" ("slot_id") where "state" = 'BOOKED'`,
    },
    {
      name: 'interview_bookings_one_a_duty',
      expression: `create unique index "interview_bookings_one_a_duty" on "shinrai"."interview_bookings" ("assignment_id") where "state" = 'BOOKED'`,
    },
  ],
  triggers: [
    frozenWhen(
      'interview_bookings',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.state <> 'BOOKED'
        or (to_jsonb(new) - array['state', 'closed_at', 'closed_by']) is distinct from (to_jsonb(old) - array['state', 'closed_at', 'closed_by'])`,
    ),
  ],
});

/** That somebody comes at a time. Never deleted: what became of it is told once, and the next booking is the next row. */
export class InterviewBooking extends BookingSchema.class {
  close(state: Exclude<BookingState, 'BOOKED'>, by: string | null, at: Date): void {
    if (this.state !== 'BOOKED') refuse('MOVE_NOT_ALLOWED', { state: this.state, move: state });
    this.state = state;
    this.closedAt = at;
    this.closedBy = by;
  }
}
BookingSchema.setClass(InterviewBooking);
