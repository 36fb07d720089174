import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString } from 'class-validator';

import { InterviewMode } from '../interviews/interview.entity.ts';
import { InterviewPurpose } from '../interviews/purpose.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { BookingState } from './booking.entity.ts';

registerEnumType(BookingState, {
  name: 'InterviewBookingState',
  description: 'BOOKED stands; WITHDRAWN: the interviewer has no time; ENDED: nothing is owed any more.',
});

@InputType()
export class BookInterviewInput {
  @Field(() => ID, { description: 'An open duty of kind INTERVIEW.' }) @IsString() assignmentId!: string;
  @Field(() => ID) @IsString() slotId!: string;
}

@InputType()
export class CancelInterviewInput {
  @Field(() => ID) @IsString() assignmentId!: string;
}

@InputType()
export class MarkNoShowInput {
  @Field(() => ID) @IsString() bookingId!: string;
}

@ObjectType('MyInterviewBooking', { description: 'A time at which you are expected, or were.' })
export class MyBookingType {
  @Field(() => ID) id!: string;
  @Field(() => BookingState) state!: BookingState;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field(() => InterviewMode) mode!: InterviewMode;
  @Field(() => String, { nullable: true, description: 'The room, or how to join.' }) place!: string | null;
  @Field(() => String, { description: 'Who holds it.' }) interviewer!: string;
  @Field(() => Boolean, { description: 'Whether you can still move or cancel it: until it begins.' })
  isChangeable!: boolean;
}

@ObjectType('MyInterviewAppointment', { description: 'When your interview is.' })
export class MyAppointmentType {
  @Field(() => ID) assignmentId!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Why everybody is asked, as the company says it.' })
  reason!: LocalizedTextType | null;
  @Field(() => InterviewPurpose) purpose!: InterviewPurpose;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Boolean, { description: 'Whether a time can be booked: it is still owed, and none stands.' })
  isBookable!: boolean;
  @Field(() => MyBookingType, { nullable: true, description: 'The one that stands, else the last one.' })
  booking!: MyBookingType | null;
}
