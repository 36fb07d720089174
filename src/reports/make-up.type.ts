import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CompletionFilter } from './completion.filter.ts';

export const MakeUpState = names('OPEN', 'CLOSED');
export type MakeUpState = keyof typeof MakeUpState;

registerEnumType(MakeUpState, {
  name: 'MakeUpState',
  description: 'Below the pass mark and not done since, or done after all.',
});

@ObjectType({
  description:
    'Somebody who failed a quiz and goes on learning until they pass (JIS Q 15001, A.3.4.5). By person, in kana.',
})
export class MakeUp {
  @Field(() => ID, { description: 'Of the assignment.' }) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => MakeUpState) state!: MakeUpState;
  @Field(() => LocalDateScalar, { description: 'The last day that is in time.' }) dueOn!: LocalDate;
  @Field(() => Int, { description: 'Finished ones, up to the one that passed.' }) attempts!: number;
  @Field(() => Date, { description: 'When the first attempt that failed was over.' }) firstFailedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Null while it is open.' }) fulfilledAt!: Date | null;
  @Field(() => Float, { description: 'Of all points, 0–100: the best of these attempts.' }) bestPercent!: number;
  @Field(() => Boolean, {
    description: 'Open, and no attempt is left: grantAttempt gives one more.',
  })
  usedUp!: boolean;
}

@ObjectType()
export class MakeUpConnection extends ConnectionOf(MakeUp, 'MakeUp') {
  @Field(() => Int, { description: 'Of the filter, whatever state is asked for.' }) open!: number;
  @Field(() => Int, { description: 'Of the filter, whatever state is asked for.' }) closed!: number;
}

@ArgsType()
export class MakeUpArgs extends PageArgs {
  @Field(() => CompletionFilter, {
    description: 'requirementId and cycle must be given; a standing says nothing here.',
  })
  @ValidateNested()
  @Type(() => CompletionFilter)
  filter!: CompletionFilter;

  @Field(() => MakeUpState, { nullable: true, description: 'Both unless one is asked for.' })
  @IsOptional()
  @IsEnum(MakeUpState)
  state?: MakeUpState | null;
}
