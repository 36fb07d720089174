import { Field, Int, ObjectType, Parent, ResolveField } from '@nestjs/graphql';

import { Api } from '../platform/api.ts';
import { AttemptService } from '../quizzes/attempt.service.ts';
import { SittingService } from '../quizzes/sitting.service.ts';
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
    private readonly attempts: AttemptService,
    private readonly sittings: SittingService,
  ) {}

  @ResolveField(() => MySitting, { description: 'Of the next attempt; ask for it where one duty is shown.' })
  async sitting(@Parent() { assignment, version }: MyCourse): Promise<MySitting> {
    const [quiz, past] = await Promise.all([version.quiz.loadOrFail(), this.attempts.ofAssignment(assignment)]);
    const { attemptLimit = null, waitMinutes } = quiz;
    return { attemptLimit, waitMinutes, ...(await this.sittings.next(assignment, quiz, past)) };
  }
}
