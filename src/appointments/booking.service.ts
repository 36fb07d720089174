import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { InterviewerService } from '../interviews/interviewer.service.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppointmentNotices } from './appointment-notices.ts';
import { InterviewBooking } from './booking.entity.ts';
import type { BookInterviewInput } from './booking.type.ts';
import { InterviewSlot } from './slot.entity.ts';

/** The entry in the calendars that a booking stands for. */
interface Event {
  eventId: string;
  sequence: number;
}

const subject = ({ id }: Assignment) => ({ recordType: 'Assignment', recordId: id });

/** Who comes when. The duty is locked first, so that booking, holding and ending come one after the other. */
@Injectable()
export class BookingService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly interviewers: InterviewerService,
    private readonly notices: AppointmentNotices,
  ) {}

  @Transaction()
  async book(actor: Actor, { assignmentId, slotId }: BookInterviewInput): Promise<void> {
    const duty = await this.mine(actor, assignmentId);
    const slot = await this.slotFor(duty, slotId);
    const id = await this.insert(actor, duty, slot, { eventId: newId(), sequence: 0 });
    await this.notices.tellBoth('INTERVIEW_BOOKED', [id]);
    this.audit.done(actor, 'BOOK_INTERVIEW', subject(duty), { slotId });
  }

  /** Into a slot of one's own, for somebody who does not book themselves. */
  @Transaction()
  async bookFor(actor: Actor, { assignmentId, slotId }: BookInterviewInput): Promise<void> {
    const duty = await this.locked(assignmentId);
    await this.interviewers.check(actor.id!, duty.employee.id);
    const slot = await this.slot(slotId);
    if (slot.interviewer.id !== actor.id) refuse('NOT_FOUND');
    const id = await this.insert(actor, duty, slot, { eventId: newId(), sequence: 0 });
    await this.notices.tellBoth('INTERVIEW_BOOKED', [id]);
    this.audit.done(actor, 'BOOK_INTERVIEW_FOR', subject(duty), { slotId });
  }

  /** The same interviewer keeps the entry in the calendars; another one sends a new one. */
  @Transaction()
  async move(actor: Actor, { assignmentId, slotId }: BookInterviewInput): Promise<void> {
    const duty = await this.mine(actor, assignmentId);
    const { booking, slot: before } = await this.coming(duty);
    const slot = await this.slotFor(duty, slotId);
    await this.close(booking, 'MOVED', actor);
    const stays = slot.interviewer.id === before.interviewer.id;
    const { eventId, sequence } = booking;
    const event = stays ? { eventId, sequence: sequence + 1 } : { eventId: newId(), sequence: 0 };
    const id = await this.insert(actor, duty, slot, event);
    if (!stays) await this.notices.tellBoth('INTERVIEW_CANCELLED', [booking.id]);
    await this.notices.tellBoth(stays ? 'INTERVIEW_MOVED' : 'INTERVIEW_BOOKED', [id]);
    this.audit.done(actor, 'MOVE_INTERVIEW', subject(duty), { slotId });
  }

  @Transaction()
  async cancel(actor: Actor, assignmentId: string): Promise<void> {
    const duty = await this.mine(actor, assignmentId);
    const { booking } = await this.coming(duty);
    await this.close(booking, 'CANCELLED', actor);
    await this.notices.tellBoth('INTERVIEW_CANCELLED', [booking.id]);
    this.audit.done(actor, 'CANCEL_INTERVIEW', subject(duty));
  }

  /** Nobody came, and the slot is over: they are to book again. */
  @Transaction()
  async missed(actor: Actor, bookingId: string): Promise<void> {
    const booking = await this.heldBy(actor, bookingId);
    const duty = await this.locked(booking.assignment.id);
    await this.em.refresh(booking);
    if (booking.slot.unwrap().endsAt > this.clock.now()) refuse('TOO_SOON', { until: booking.slot.unwrap().endsAt });
    if (await this.wasHeld(duty, booking)) refuse('MOVE_NOT_ALLOWED', { move: 'NO_SHOW' });
    await this.close(booking, 'NO_SHOW', actor);
    await this.notices.tellEmployee('INTERVIEW_MISSED', [booking.id]);
    this.audit.done(actor, 'MARK_NO_SHOW', subject(duty));
  }

  private async mine(actor: Actor, assignmentId: string): Promise<Assignment> {
    return this.open(await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE));
  }

  private async locked(id: string): Promise<Assignment> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    return this.open((isId(id) && (await this.em.findOne(Assignment, { id }, { lockMode }))) || refuse('NOT_FOUND'));
  }

  /** One that is still owed. */
  private open(duty: Assignment): Assignment {
    if (duty.activityKind !== 'INTERVIEW') refuse('NOT_FOUND');
    return duty.endedAt || duty.fulfilledAt ? refuse('DUTY_CLOSED') : duty;
  }

  /** A slot that is still to come. It is not withdrawn while the transaction lasts; who else books it is for the database to say. */
  private async slot(id: string): Promise<InterviewSlot> {
    const lockMode = LockMode.PESSIMISTIC_READ;
    const found = isId(id) && (await this.em.findOne(InterviewSlot, { id, withdrawnAt: null }, { lockMode }));
    if (!found) refuse('NOT_FOUND');
    return found.startsAt > this.clock.now() ? found : refuse('SLOT_PAST');
  }

  /** The slots of an interviewer who must not interview them do not exist for them: why would be telling. */
  private async slotFor(duty: Assignment, id: string): Promise<InterviewSlot> {
    const slot = await this.slot(id);
    const [fit] = await this.interviewers.fit([slot.interviewer.id], duty.employee.id);
    return fit ? slot : refuse('NOT_FOUND');
  }

  /** What is booked and has not begun. */
  private async coming(duty: Assignment): Promise<{ booking: InterviewBooking; slot: InterviewSlot }> {
    const booked = { assignment: duty, state: 'BOOKED' as const };
    const booking = await this.em.findOne(InterviewBooking, booked, { populate: ['slot'] });
    const slot = (booking ?? refuse('NOT_FOUND')).slot.unwrap();
    return slot.startsAt > this.clock.now() ? { booking: booking!, slot } : refuse('SLOT_PAST');
  }

  private async heldBy({ id }: Actor, bookingId: string): Promise<InterviewBooking> {
    const mine = { id: bookingId, slot: { interviewer: id! } };
    const found = isId(bookingId) && (await this.em.findOne(InterviewBooking, mine, { populate: ['slot'] }));
    return found || refuse('NOT_FOUND');
  }

  private async wasHeld(assignment: Assignment, { bookedAt }: InterviewBooking): Promise<boolean> {
    return (await this.em.count(Interview, { assignment, startedAt: { $gte: bookedAt } })) > 0;
  }

  /** Written at once, so that the duty and the slot are free for what follows. */
  private async close(booking: InterviewBooking, state: 'MOVED' | 'CANCELLED' | 'NO_SHOW', actor: Actor) {
    booking.close(state, actor.id, this.clock.now());
    await this.em.flush();
  }

  /** The database lets one through, however many come at once. */
  private async insert({ id: bookedBy }: Actor, duty: Assignment, slot: InterviewSlot, event: Event): Promise<string> {
    const [booked] = await rows<{ id: string }>(
      this.em,
      sql`insert into shinrai.interview_bookings (id, slot_id, assignment_id, employee_id, state, event_id, sequence, booked_at, booked_by)
          values (${newId()}, ${slot.id}, ${duty.id}, ${duty.employee.id}, 'BOOKED', ${event.eventId}, ${event.sequence}, ${this.clock.now()}, ${bookedBy})
          on conflict do nothing returning id`,
    );
    if (booked) return booked.id;
    const ofDuty = await this.em.count(InterviewBooking, { assignment: duty, state: 'BOOKED' });
    return refuse(ofDuty > 0 ? 'ALREADY_BOOKED' : 'SLOT_TAKEN');
  }
}
