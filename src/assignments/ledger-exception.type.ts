import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ExceptionKind, ExceptionResolution } from './ledger-exception.entity.ts';

registerEnumType(ExceptionKind, { name: 'ExceptionKind', description: 'Why somebody is in the queue.' });
registerEnumType(ExceptionResolution, {
  name: 'ExceptionResolution',
  description: 'GONE: by itself, since the reason was gone or the person is exempt now.',
});

@ObjectType('LedgerException', { description: 'Somebody about whom the rules alone cannot decide.' })
export class LedgerExceptionType {
  @Field(() => ID) id!: string;
  @Field(() => ExceptionKind) kind!: ExceptionKind;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The due day by the rule, where there is one.' })
  dueOn!: LocalDate | null;
  @Field(() => Date) foundAt!: Date;
  @Field(() => Date, { nullable: true }) resolvedAt!: Date | null;
  @Field(() => ExceptionResolution, { nullable: true }) resolution!: ExceptionResolution | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType()
export class LedgerExceptionConnection extends ConnectionOf(LedgerExceptionType, 'LedgerException') {}

@ArgsType()
export class LedgerExceptionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() requirementId?: string | null;
  @Field(() => ExceptionKind, { nullable: true }) @IsOptional() @IsEnum(ExceptionKind) kind?: ExceptionKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that were resolved, instead of those that wait.' })
  @IsOptional()
  @IsBoolean()
  resolved?: boolean | null;
}

const byHand = ['ASSIGNED_ANYWAY', 'DAY_GIVEN', 'ACCEPTED'] as const;

@InputType()
export class ResolveExceptionsInput {
  @Field(() => [ID], { description: '1–100 of one requirement, all resolved in the same way or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids!: string[];

  @Field(() => ExceptionResolution, {
    description:
      'ASSIGNED_ANYWAY: by the day of the rule, where there is one. DAY_GIVEN: by `dueOn`. ACCEPTED: NO_MANAGER and SAME_ACTIVITY stay as they are.',
  })
  @IsIn(byHand)
  resolution!: (typeof byHand)[number];

  @Field(() => LocalDateScalar, { nullable: true, description: 'DAY_GIVEN: the last day in time, today or later.' })
  @IsOptional()
  @IsString()
  dueOn?: LocalDate | null;

  @Field(() => String, { description: 'Why, 1–500 characters.' }) @IsString() @Length(1, 500) reason!: string;
}

@ObjectType('ResolvedExceptions')
export class ResolvedExceptions {
  @Field(() => Int, { description: 'How many were resolved.' }) resolved!: number;
}
