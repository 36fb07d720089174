import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { BookingService } from './booking.service.ts';
import { BookInterviewInput, CancelInterviewInput, MyAppointmentType } from './booking.type.ts';
import { MyAppointmentQuery } from './my-appointment.query.ts';
import { type FreeSlotType, FreeInterviewSlotConnection } from './slot.type.ts';

const refusals = 'Refusals: DUTY_CLOSED; SLOT_TAKEN by somebody who was quicker; SLOT_PAST';

@Api(() => MyAppointmentType)
export class MyAppointmentResolver {
  constructor(
    private readonly bookings: BookingService,
    private readonly query: MyAppointmentQuery,
  ) {}

  @Query(() => MyAppointmentType, { description: 'When you are interviewed for a duty of yours.' })
  @Allow('LEARN')
  myInterviewAppointment(
    @Me() me: Actor,
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
  ): Promise<MyAppointmentType> {
    return this.query.one(me, assignmentId);
  }

  @Query(() => FreeInterviewSlotConnection, { description: 'The times that you can book, the next ones first.' })
  @Allow('LEARN')
  freeInterviewSlots(@Me() me: Actor, @Asked() page: PageArgs): Promise<Connection<FreeSlotType>> {
    return this.query.free(me, page);
  }

  @Mutation(() => MyAppointmentType, {
    description: `Books a time; both get an invitation for their calendar. ${refusals}; ALREADY_BOOKED.`,
  })
  @Allow('LEARN')
  async bookInterview(@Me() me: Actor, @Input() input: BookInterviewInput): Promise<MyAppointmentType> {
    await this.bookings.book(me, input);
    return this.query.one(me, input.assignmentId);
  }

  @Mutation(() => MyAppointmentType, { description: `Moves what is booked to another time. ${refusals}.` })
  @Allow('LEARN')
  async moveInterview(@Me() me: Actor, @Input() input: BookInterviewInput): Promise<MyAppointmentType> {
    await this.bookings.move(me, input);
    return this.query.one(me, input.assignmentId);
  }

  @Mutation(() => MyAppointmentType, { description: 'Cancels what is booked. Refusals: DUTY_CLOSED; SLOT_PAST.' })
  @Allow('LEARN')
  async cancelInterview(@Me() me: Actor, @Input() { assignmentId }: CancelInterviewInput): Promise<MyAppointmentType> {
    await this.bookings.cancel(me, assignmentId);
    return this.query.one(me, assignmentId);
  }
}

@Api(() => MyAssignmentType)
export class OwedAppointmentResolver {
  constructor(private readonly query: MyAppointmentQuery) {}

  @ResolveField(() => MyAppointmentType, { nullable: true, description: 'For activityKind INTERVIEW.' })
  appointment(@Parent() { id, activityKind, employee }: MyAssignmentType): Promise<MyAppointmentType> | null {
    return activityKind === 'INTERVIEW' ? this.query.one(employee, id) : null;
  }
}
