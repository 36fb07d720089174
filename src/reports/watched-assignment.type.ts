import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';

import { Standing } from '../assignments/standing.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CompletionFilter } from './completion.filter.ts';

@ObjectType({ description: 'One sitting of a quiz, without what was answered.' })
export class AttemptSummary {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: '1 for the first sitting of this assignment.' }) number!: number;
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Null while it is open.' }) finishedAt!: Date | null;
  @Field(() => Float, { nullable: true, description: 'Of all points, 0–100; null while it is open.' }) percent!:
    | number
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Null while it is open.' }) passed!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'The number of the version of the course.' }) courseVersion!:
    | number
    | null;
}

@ObjectType('Assignment', {
  description: 'A duty as those see it who watch over it. MyAssignment is the learner’s own view.',
})
export class WatchedAssignment {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LocalizedTextType, { description: 'The title of the requirement.' }) title!: LocalizedTextType;
  @Field(() => ID) requirementId!: string;
  @Field(() => Int, { description: 'The fiscal year, by the year in which it starts.' }) cycle!: number;
  @Field(() => Date) assignedAt!: Date;
  @Field(() => LocalDateScalar, { description: 'The last day that is in time.' }) dueOn!: LocalDate;
  @Field(() => Standing, { description: 'On the day that is asked about, in the organisation’s zone.' })
  standing!: Standing;
  @Field(() => Date, { nullable: true, description: 'Null when that came after the day asked about.' })
  fulfilledAt!: Date | null;
  @Field(() => [AttemptSummary], {
    description: 'By number, as far as they were known at the end of the day asked about.',
  })
  attempts!: AttemptSummary[];
}

@ObjectType()
export class AssignmentConnection extends ConnectionOf(WatchedAssignment, 'Assignment') {}

@ArgsType()
export class AssignmentsArgs extends PageArgs {
  @Field(() => CompletionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CompletionFilter)
  filter?: CompletionFilter | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only this person, who may have left; of the filter, what concerns assignments still holds. NOT_FOUND for one you may not see.',
  })
  @IsOptional()
  @IsString()
  personId?: string | null;
}
