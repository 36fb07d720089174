import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Input } from '../platform/api.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import type { Attempt, AttemptQuestion } from './attempt.entity.ts';
import { secondsLeft } from './attempt.rules.ts';
import { AttemptService } from './attempt.service.ts';
import {
  AnswerQuestionInput,
  AttemptQuestionResult,
  AttemptQuestionType,
  MyAttemptType,
  StartAttemptInput,
  SubmitAttemptInput,
} from './attempt.type.ts';

@Api(() => MyAttemptType)
export class AttemptResolver {
  constructor(
    private readonly attempts: AttemptService,
    private readonly clock: Clock,
  ) {}

  @Query(() => MyAttemptType, { description: 'One of my sittings; somebody else’s does not exist.' })
  @Allow('LEARN')
  myAttempt(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<Attempt> {
    return this.attempts.mine(me, id);
  }

  @Mutation(() => MyAttemptType, {
    description: 'The open attempt, if there is one, else a new one; ALREADY_FULFILLED once the duty is done.',
  })
  @Allow('LEARN')
  startAttempt(@Me() me: Actor, @Input() { assignmentId }: StartAttemptInput): Promise<Attempt> {
    return this.attempts.start(me, assignmentId);
  }

  @Mutation(() => AttemptQuestionType, {
    description: 'Saved at once. Refused as TIME_UP, ATTEMPT_FINISHED or QUESTION_NOT_DRAWN.',
  })
  @Allow('LEARN')
  answerQuestion(@Me() me: Actor, @Input() input: AnswerQuestionInput): Promise<AttemptQuestion> {
    return this.attempts.answer(me, input);
  }

  @Mutation(() => MyAttemptType, { description: 'Grades the attempt; a second time tells the same result.' })
  @Allow('LEARN')
  submitAttempt(@Me() me: Actor, @Input() { attemptId }: SubmitAttemptInput): Promise<Attempt> {
    return this.attempts.submit(me, attemptId);
  }

  @ResolveField(() => ID)
  assignmentId(@Parent() { assignment }: Attempt): string {
    return assignment.id;
  }

  @ResolveField(() => LocalizedTextType, { description: 'Of the duty.' })
  async title(@Parent() attempt: Attempt): Promise<LocalizedText> {
    const { requirement } = await attempt.assignment.loadOrFail();
    return (await requirement.loadOrFail()).title;
  }

  @ResolveField(() => Int, { description: 'By the server’s clock; 0 once it is finished.' })
  secondsLeft(@Parent() attempt: Attempt): number {
    return secondsLeft(attempt, this.clock.now());
  }

  @ResolveField(() => [AttemptQuestionType], { description: 'In the order shown.' })
  questions(@Parent() { questions }: Attempt): Promise<AttemptQuestion[]> {
    return questions.loadItems();
  }
}

@Api(() => AttemptQuestionType)
export class AttemptQuestionResolver {
  @ResolveField(() => AttemptQuestionResult, { nullable: true, description: 'Null until the attempt is finished.' })
  async result(@Parent() question: AttemptQuestion): Promise<AttemptQuestionResult | null> {
    const { finishedAt, assignment } = await question.attempt.loadOrFail();
    if (!finishedAt) return null;
    const { earned, options, explanation, topic } = question;
    const right = options.filter(option => option.right).map(({ id }) => id);
    return { earned: earned ?? 0, right, explanation, topic, assignmentId: assignment.id };
  }
}
