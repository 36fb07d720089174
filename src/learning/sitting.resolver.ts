import { Field, Int, ObjectType, Parent, ResolveField } from '@nestjs/graphql';

import { Clock } from '../kernel/clock.ts';
import { Api } from '../platform/api.ts';
import { SittingQuery } from '../quizzes/sitting.query.ts';
import { nextSitting } from '../quizzes/sitting.rules.ts';
import { MyCourse } from './my-course.type.ts';

@ObjectType({ description: 'How often, how soon and for how long the quiz of a duty may be sat.' })
export class MySitting {
  @Field(() => Int, { nullable: true, description: 'In all, extra attempts not counted; null for as many as needed.' })
  attemptLimit!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those that may still be started; null for as many as needed.' })
  attemptsLeft!: number | null;
  @Field(() => Int, { description: 'Between the end of an attempt and the start of the next.' }) waitMinutes!: number;
  @Field(() => Date, { nullable: true, description: 'Null when the next attempt can be started now.' })
  nextAttemptAt!: Date | null;
  @Field(() => Int, { description: 'Granted on top of the time limit.' }) extraMinutes!: number;
  @Field(() => Boolean, { description: 'Whether the clock may be stopped.' }) mayPause!: boolean;
}

@Api(() => MyCourse)
export class SittingResolver {
  constructor(
    private readonly sittings: SittingQuery,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => MySitting, { description: 'Of the next attempt.' })
  async sitting(@Parent() { assignment, version }: MyCourse): Promise<MySitting> {
    const [quiz, soFar] = await Promise.all([version.quiz.loadOrFail(), this.sittings.soFar(assignment.id)]);
    const { attemptLimit = null, waitMinutes } = quiz;
    return { attemptLimit, waitMinutes, ...nextSitting(quiz, soFar, this.clock.now()) };
  }
}
