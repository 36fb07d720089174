import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@ObjectType('FollowUp', {
  description: 'That something is to be done after an interview; what, is told when it is opened.',
})
export class FollowUpType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'Null for an owner who has nothing else to do with the interview.' })
  interviewId!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Whom the interview was held with; null as `interviewId`.' })
  person!: PersonType | null;
  @Field(() => PersonType, { description: 'Who is to do it.' }) owner!: PersonType;
  @Field(() => LocalDateScalar, { description: 'The last day in time.' }) dueOn!: LocalDate;
  @Field(() => Boolean, { description: 'Open, and its day is past.' }) overdue!: boolean;
  @Field(() => Date) agreedAt!: Date;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
}

@ObjectType()
export class FollowUpConnection extends ConnectionOf(FollowUpType, 'FollowUp') {}

@ArgsType()
export class FollowUpsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are to be done by you.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those overdue; else all that are open.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this interview, the done ones too.' })
  @IsOptional()
  @IsString()
  interviewId?: string | null;
}

@ObjectType({ description: 'A follow-up, opened for you; the log says that you did.' })
export class OpenedFollowUp {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) doneNote!: string | null;
}
