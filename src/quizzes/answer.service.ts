import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type Answer, AnswerQuery, type Answered, type Kept } from './answer.query.ts';
import { checkChoice, isPaused, isTimeUp } from './attempt.rules.ts';
import type { AnswerQuestionInput, AnswerQuestionsInput } from './attempt.type.ts';
import { Invigilator } from './invigilator.service.ts';
import { repeated } from './quiz.rules.ts';

export interface AnsweredQuestion extends Answered {
  answeredAt: Date | null;
}

/** Keeps answers as they are given: what is chosen stands instead of what was chosen before, and nothing chosen is no answer. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly clock: Clock,
    private readonly query: AnswerQuery,
    private readonly invigilator: Invigilator,
  ) {}

  async answerOne(actor: Actor, { attemptId, ...answer }: AnswerQuestionInput): Promise<AnsweredQuestion> {
    const [answered] = await this.keep(actor, 'ANSWER_QUESTION', attemptId, [answer], () => 'chosen');
    return answered!;
  }

  /** All of them, or none where one is refused. */
  answerAll(actor: Actor, { attemptId, answers }: AnswerQuestionsInput): Promise<AnsweredQuestion[]> {
    for (const index of repeated(answers.map(({ questionId }) => questionId)))
      refuseField(`answers.${index}.questionId`, 'isUnique');
    return this.keep(actor, 'ANSWER_QUESTIONS', attemptId, answers, index => `answers.${index}.chosen`);
  }

  private async keep(
    actor: Actor,
    action: 'ANSWER_QUESTION' | 'ANSWER_QUESTIONS',
    attemptId: string,
    given: readonly Answer[],
    fieldOf: (index: number) => string,
  ): Promise<AnsweredQuestion[]> {
    if (!isId(attemptId)) refuse('NOT_FOUND');
    const answers = given.map(({ questionId, chosen }) => ({ questionId, chosen: [...new Set(chosen)] }));
    if (!answers.every(({ questionId }) => isId(questionId))) refuse('QUESTION_NOT_DRAWN');
    const now = this.clock.now();
    const kept = (await this.query.keep(actor, attemptId, answers, action, now)) ?? refuse('NOT_FOUND');
    if (kept.written < answers.length) await this.refuse(kept, attemptId, answers, fieldOf, now);
    return kept.questions.map(question => ({ ...question, answeredAt: question.chosen.length > 0 ? now : null }));
  }

  /** Says why nothing was written. */
  private async refuse(
    kept: Kept,
    attemptId: string,
    answers: readonly Answer[],
    fieldOf: (index: number) => string,
    now: Date,
  ): Promise<never> {
    if (kept.end === 'TIME_UP') refuse('TIME_UP');
    if (kept.finishedAt) refuse('ATTEMPT_FINISHED');
    if (isTimeUp(kept, now)) {
      await this.invigilator.collect({ id: attemptId });
      refuse('TIME_UP');
    }
    if (isPaused(kept, now)) refuse('ATTEMPT_PAUSED');
    const drawn = new Map(kept.questions.map(question => [question.id, question]));
    for (const [index, { questionId, chosen }] of answers.entries())
      checkChoice(drawn.get(questionId) ?? refuse('QUESTION_NOT_DRAWN'), chosen, fieldOf(index));
    throw new Error('answers that nothing forbids were not kept');
  }
}
