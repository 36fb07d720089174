import { Args, ID, Int, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Api, Input } from '../platform/api.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { type AnsweredQuestion, AnswerService } from './answer.service.ts';
import type { Attempt, AttemptQuestion } from './attempt.entity.ts';
import { isPaused, pauseEndOf, secondsLeft } from './attempt.rules.ts';
import { AttemptService } from './attempt.service.ts';
import {
  AnswerQuestionInput,
  AnswerQuestionsInput,
  AttemptQuestionResult,
  AttemptQuestionType,
  MyAttemptType,
  PauseAttemptInput,
  ResumeAttemptInput,
  StartAttemptInput,
  SubmitAttemptInput,
} from './attempt.type.ts';
import { StartService } from './start.service.ts';

@Api(() => MyAttemptType)
export class AttemptResolver {
  constructor(
    private readonly starting: StartService,
    private readonly attempts: AttemptService,
    private readonly answers: AnswerService,
    private readonly clock: Clock,
  ) {}

  @Query(() => MyAttemptType, { description: 'One of my sittings; somebody else’s does not exist.' })
  @Allow('LEARN')
  myAttempt(@Me() me: Actor, @Args('id', { type: () => ID }) id: string): Promise<Attempt> {
    return this.attempts.mine(me, id);
  }

  @Mutation(() => MyAttemptType, {
    description:
      'The open attempt, if there is one, else a new one. ALREADY_FULFILLED once the duty is done; ATTEMPTS_USED_UP; WAIT { until }.',
  })
  @Allow('LEARN')
  startAttempt(@Me() me: Actor, @Input() { assignmentId }: StartAttemptInput): Promise<Attempt> {
    return this.starting.start(me, assignmentId);
  }

  @Mutation(() => AttemptQuestionType, {
    description: 'Saved at once. Refused as TIME_UP, ATTEMPT_FINISHED, ATTEMPT_PAUSED or QUESTION_NOT_DRAWN.',
  })
  @Allow('LEARN')
  answerQuestion(@Me() me: Actor, @Input() input: AnswerQuestionInput): Promise<AnsweredQuestion> {
    return this.answers.answerOne(me, input);
  }

  @Mutation(() => [AttemptQuestionType], { description: 'Several answers at once: all of them are saved, or none.' })
  @Allow('LEARN')
  answerQuestions(@Me() me: Actor, @Input() input: AnswerQuestionsInput): Promise<AnsweredQuestion[]> {
    return this.answers.answerAll(me, input);
  }

  @Mutation(() => MyAttemptType, {
    description:
      'Stops the clock, for at most 24 hours; until then no question is shown and none is answered. MAY_NOT_PAUSE.',
  })
  @Allow('LEARN')
  pauseAttempt(@Me() me: Actor, @Input() { attemptId }: PauseAttemptInput): Promise<Attempt> {
    return this.attempts.pause(me, attemptId);
  }

  @Mutation(() => MyAttemptType, { description: 'The clock runs again, with as much time left as there was.' })
  @Allow('LEARN')
  resumeAttempt(@Me() me: Actor, @Input() { attemptId }: ResumeAttemptInput): Promise<Attempt> {
    return this.attempts.resume(me, attemptId);
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

  @ResolveField(() => Date, { nullable: true, description: 'Since when the clock stands still; null while it runs.' })
  pausedAt(@Parent() attempt: Attempt): Date | null {
    return isPaused(attempt, this.clock.now()) ? attempt.pausedAt! : null;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the clock runs again by itself.' })
  pauseEndsAt(@Parent() attempt: Attempt): Date | null {
    return isPaused(attempt, this.clock.now()) ? pauseEndOf(attempt.pausedAt!) : null;
  }

  @ResolveField(() => [AttemptQuestionType], { description: 'In the order shown; none while the attempt is paused.' })
  async questions(@Parent() attempt: Attempt): Promise<AttemptQuestion[]> {
    return isPaused(attempt, this.clock.now()) ? [] : attempt.questions.loadItems();
  }
}

@Api(() => AttemptQuestionType)
export class AttemptQuestionResolver {
  @ResolveField(() => AttemptQuestionResult, { nullable: true, description: 'Null until the attempt is finished.' })
  async result(@Parent() question: AttemptQuestion | AnsweredQuestion): Promise<AttemptQuestionResult | null> {
    if (!('earned' in question)) return null;
    const { earned, options, explanation, topic, attempt } = question;
    const { finishedAt, assignment } = await attempt.loadOrFail();
    if (!finishedAt) return null;
    const right = options.filter(option => option.right).map(({ id }) => id);
    return { earned: earned ?? 0, right, explanation, topic, assignmentId: assignment.id };
  }
}
