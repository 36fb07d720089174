import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, Length } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@ObjectType('ExtraAttempt', { description: 'That one more attempt was granted for a duty.' })
export class ExtraAttemptType {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
  @Field(() => Date) grantedAt!: Date;
}

@ObjectType({
  description: 'An open duty whose attempts are limited and that was sat at least once, with any version.',
})
export class LimitedDuty {
  @Field(() => ID) assignmentId!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Int, { description: 'In all, extra attempts not counted.' }) attemptLimit!: number;
  @Field(() => Int, { description: 'Attempts that were started with the quiz that it asks for now.' })
  attempts!: number;
  @Field(() => Int, { description: 'With what is granted to the person and for this duty.' }) attemptsLeft!: number;
}

@InputType()
export class GrantAttemptInput {
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => String, { description: '1–500 characters; read by those who may grant.' })
  @IsString()
  @Length(1, 500)
  reason!: string;
  @Field(() => Int, {
    description: 'How many were granted for this duty before; STALE when it is another number by now.',
  })
  @IsInt()
  grantedBefore!: number;
}
