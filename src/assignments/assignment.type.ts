import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { DueStepType } from '../schedules/schedule.type.ts';
import { Standing } from './standing.rules.ts';

registerEnumType(Standing, {
  name: 'Standing',
  description: 'Where a duty stands today; the due day itself is still in time.',
});

@ObjectType('MyAssignment', { description: 'A duty, as the one who owes it sees it.' })
export class MyAssignmentType {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => ActivityKind) activityKind!: ActivityKind;
  activityId!: string;
  employee!: { id: string };
  @Field(() => Int, { description: 'The fiscal year of the round, named by the year it starts.' }) cycle!: number;
  @Field(() => Date) assignedAt!: Date;
  @Field(() => LocalDateScalar, { description: 'The last day in time.' }) dueOn!: LocalDate;
  @Field(() => Int, { description: 'Days until the due day, 0 on the day itself, negative once it is past.' })
  daysLeft!: number;
  @Field(() => [DueStepType], {
    description:
      'Why the due day is this one by the rule; empty for a round assigned by hand. What was granted beside it comes on top.',
  })
  dueSteps!: readonly DueStepType[];
  @Field(() => Standing) standing!: Standing;
  @Field(() => Boolean, { description: 'On leave or exempt today: it need not be done now.' }) excused!: boolean;
  @Field(() => Date, { nullable: true }) fulfilledAt!: Date | null;
}

@ObjectType({ description: 'The counts are over all my duties, whatever `standing` was asked for.' })
export class MyAssignmentConnection extends ConnectionOf(MyAssignmentType, 'MyAssignment') {
  @Field(() => Int) done!: number;
  @Field(() => Int, { description: 'Open and still in time.' }) due!: number;
  @Field(() => Int) overdue!: number;
}

@ArgsType()
export class MyAssignmentsArgs extends PageArgs {
  @Field(() => Standing, { nullable: true }) @IsOptional() @IsEnum(Standing) standing?: Standing | null;
}
