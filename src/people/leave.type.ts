import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { LeaveKind } from './leave-kind.ts';

registerEnumType(LeaveKind, { name: 'LeaveKind', description: 'Why somebody is away for long.' });

const lastDay = 'The last day away; null while no end is known.';
const reason = 'Up to 2,000 characters; confidential, stands here and nowhere else.';

@ObjectType('Leave', {
  description: 'A leave as HR keeps it. Never rewritten: other days are another row, and the one of before is revoked.',
})
export class LeaveType {
  @Field(() => ID) id!: string;
  @Field(() => LeaveKind) kind!: LeaveKind;
  @Field(() => LocalDateScalar, { description: 'The first day away.' }) startsOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: lastDay }) endsOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Confidential.' }) reason!: string | null;
  @Field(() => Date, { nullable: true, description: 'Null for what was known before that was written down.' })
  recordedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'From then on it does not count.' }) revokedAt!: Date | null;
}

@InputType()
export class RecordLeaveInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => LeaveKind) @IsEnum(LeaveKind) kind!: LeaveKind;
  @Field(() => LocalDateScalar, { description: 'The first day away; it may lie in the past.' })
  @IsString()
  startsOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: lastDay })
  @IsOptional()
  @IsString()
  endsOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: reason })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
export class EndLeaveInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => LocalDateScalar, { description: 'The last day away, sooner or later than it was.' })
  @IsString()
  endsOn!: LocalDate;
}

@InputType()
export class RevokeLeaveInput {
  @Field(() => ID) @IsString() id!: string;
}
