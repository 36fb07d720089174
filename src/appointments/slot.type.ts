import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { InterviewMode } from '../interviews/interview.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@InputType({ description: 'A single day is taken as it is; of more days only those on which the company works.' })
export class OpenInterviewSlotsInput {
  @Field(() => LocalDateScalar) @IsString() firstDay!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'Included; up to 92 days and 500 slots at once.' })
  @IsString()
  lastDay!: LocalDate;

  @Field(() => String, { description: 'When the first one of a day begins, HH:MM in the organisation’s zone.' })
  @IsString()
  from!: string;

  @Field(() => String, { description: 'By when the last one of a day is over, HH:MM.' }) @IsString() until!: string;

  @Field(() => Int, { description: 'How long each lasts, 5–240 minutes.' }) @IsInt() @Min(5) @Max(240) minutes!: number;
  @Field(() => Int, { description: 'Between two of them, 0–120 minutes.' }) @IsInt() @Min(0) @Max(120) pause!: number;
  @Field(() => InterviewMode) @IsEnum(InterviewMode) mode!: InterviewMode;

  @Field(() => String, { nullable: true, description: 'The room, or how to join. It stands in the invitation.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string | null;
}

@InputType()
export class WithdrawInterviewSlotsInput {
  @Field(() => [ID], { description: '1–500 of your own that have not begun.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  ids!: string[];
}

@ObjectType({ description: 'How many slots were opened or withdrawn.' })
export class InterviewSlotCount {
  @Field(() => Int) slots!: number;
}

@ObjectType('FreeInterviewSlot', { description: 'A time that can be booked.' })
export class FreeSlotType {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field(() => InterviewMode) mode!: InterviewMode;
  @Field(() => String, { nullable: true, description: 'The room, or how to join.' }) place!: string | null;
  @Field(() => String, { description: 'Who holds it.' }) interviewer!: string;
}

@ObjectType()
export class FreeInterviewSlotConnection extends ConnectionOf(FreeSlotType, 'FreeInterviewSlot') {}

@ObjectType('InterviewSlotBooking', { description: 'Who comes.' })
export class SlotBookingType {
  @Field(() => ID) id!: string;
  @Field(() => ID) assignmentId!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => ID, { nullable: true, description: 'The interview that was begun.' }) interviewId!: string | null;
  @Field(() => Boolean, {
    description: 'Whether the slot is over, nobody was interviewed, and you can say that nobody came.',
  })
  isMissable!: boolean;
}

@ObjectType('InterviewSlot', { description: 'A time that you have for one interview.' })
export class SlotType {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field(() => InterviewMode) mode!: InterviewMode;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => Boolean, { description: 'Whether you can withdraw it: until it begins.' }) isWithdrawable!: boolean;
  @Field(() => SlotBookingType, { nullable: true, description: 'Null while it is free.' })
  booking!: SlotBookingType | null;
}

@ObjectType()
export class InterviewSlotConnection extends ConnectionOf(SlotType, 'InterviewSlot') {}

@ArgsType()
export class InterviewSlotsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'From this day on; by default from today, with those before of which you have not said whether somebody came.',
  })
  @IsOptional()
  @IsString()
  from?: LocalDate | null;
}
