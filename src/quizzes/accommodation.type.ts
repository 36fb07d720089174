import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { AccommodationState } from './accommodation.rules.ts';

registerEnumType(AccommodationState, {
  name: 'AccommodationState',
  description: 'PLANNED before its first day, IN_FORCE, OVER after its last day, or REVOKED.',
});

const percent = 'Percent of a quiz’s time limit on top of it, 0–300; the sum is rounded up to whole minutes.';
const pause = 'May stop the clock of an attempt, each time for at most 24 hours.';
const extra = 'More attempts for each duty whose attempts are limited, 0–20.';
const attention = 'Lessons do not ask for a minimum of attention.';

@ObjectType('Accommodation', {
  description: 'What a person is granted so that courses are fair to them. Never rewritten: revoked, and granted anew.',
})
export class AccommodationType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: percent }) extraTimePercent!: number;
  @Field(() => Boolean, { description: pause }) mayPause!: boolean;
  @Field(() => Int, { description: extra }) extraAttempts!: number;
  @Field(() => Boolean, { description: attention }) waivesAttention!: boolean;
  @Field(() => String, { description: 'Confidential: stands here and nowhere else.' }) reason!: string;
  @Field(() => LocalDateScalar) validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null until it is revoked.' })
  validUntil!: LocalDate | null;
  @Field(() => Date) grantedAt!: Date;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
}

@InputType()
export class GrantAccommodationInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => Int, { description: percent }) @IsInt() @Min(0) @Max(300) extraTimePercent!: number;
  @Field(() => Boolean, { description: pause }) @IsBoolean() mayPause!: boolean;
  @Field(() => Int, { description: extra }) @IsInt() @Min(0) @Max(20) extraAttempts!: number;
  @Field(() => Boolean, { description: attention }) @IsBoolean() waivesAttention!: boolean;
  @Field(() => String, { description: '1–2,000 characters; read only by those who may grant.' })
  @IsString()
  @Length(1, 2000)
  reason!: string;
  @Field(() => LocalDateScalar, { description: 'Today or later.' }) @IsString() validFrom!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day; null for as long as it is not revoked.',
  })
  @IsOptional()
  @IsString()
  validUntil?: LocalDate | null;
}

@InputType()
export class RevokeAccommodationInput {
  @Field(() => ID) @IsString() id!: string;
}
