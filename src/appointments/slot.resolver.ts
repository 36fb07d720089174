import { Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { BookingService } from './booking.service.ts';
import { BookInterviewInput, MarkNoShowInput } from './booking.type.ts';
import { SlotQuery } from './slot.query.ts';
import { SlotService } from './slot.service.ts';
import {
  InterviewSlotConnection,
  InterviewSlotCount,
  InterviewSlotsArgs,
  OpenInterviewSlotsInput,
  SlotType,
  WithdrawInterviewSlotsInput,
} from './slot.type.ts';
import { WaitingQuery } from './waiting.query.ts';
import { InterviewWaitingConnection, type WaitingType } from './waiting.type.ts';

@Api(() => SlotType)
export class SlotResolver {
  constructor(
    private readonly slots: SlotService,
    private readonly bookings: BookingService,
    private readonly query: SlotQuery,
    private readonly waiting: WaitingQuery,
  ) {}

  @Query(() => InterviewSlotConnection, { description: 'Your own slots and who comes, the next ones first.' })
  @Allow('INTERVIEW_HOLD')
  myInterviewSlots(@Me() me: Actor, @Asked() args: InterviewSlotsArgs): Promise<Connection<SlotType>> {
    return this.query.page(me, args);
  }

  @Query(() => InterviewWaitingConnection, {
    description: 'Who owes an interview and has not booked one, the most urgent first.',
  })
  @Allow('INTERVIEW_HOLD')
  interviewsToBook(@Me() me: Actor, @Asked() page: PageArgs): Promise<Connection<WaitingType>> {
    return this.waiting.page(me, page);
  }

  @Mutation(() => InterviewSlotCount, {
    description: 'Opens times of your own: all, or none. Refusals: SLOT_OVERLAP with `slots` of yours; SLOT_PAST.',
  })
  @Allow('INTERVIEW_HOLD')
  async openInterviewSlots(@Me() me: Actor, @Input() input: OpenInterviewSlotsInput): Promise<InterviewSlotCount> {
    return { slots: await this.slots.open(me, input) };
  }

  @Mutation(() => InterviewSlotCount, {
    description: 'Takes times of your own back that have not begun; who had booked is asked to choose another.',
  })
  @Allow('INTERVIEW_HOLD')
  async withdrawInterviewSlots(
    @Me() me: Actor,
    @Input() { ids }: WithdrawInterviewSlotsInput,
  ): Promise<InterviewSlotCount> {
    return { slots: await this.slots.withdraw(me, ids) };
  }

  @Mutation(() => Boolean, {
    description:
      'Books one of your own times for somebody, who is told. Refusals: as `bookInterview`, and INTERVIEW_SELF, INTERVIEW_CONFLICT, INTERVIEWER_NOT_APPOINTED.',
  })
  @Allow('INTERVIEW_HOLD')
  async bookInterviewFor(@Me() me: Actor, @Input() input: BookInterviewInput): Promise<boolean> {
    await this.bookings.bookFor(me, input);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Says that nobody came, when the slot is over; they are to book again. Refusals: TOO_SOON; MOVE_NOT_ALLOWED.',
  })
  @Allow('INTERVIEW_HOLD')
  async markNoShow(@Me() me: Actor, @Input() { bookingId }: MarkNoShowInput): Promise<boolean> {
    await this.bookings.missed(me, bookingId);
    return true;
  }
}
