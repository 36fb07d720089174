import { Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked } from '../platform/api.ts';
import { QuestionAnswersQuery } from './question-answers.query.ts';
import {
  BankQuestionConnection,
  QuestionAnswerConnection,
  QuestionAnswersArgs,
  QuestionArgs,
  QuestionBankArgs,
  QuestionHistory,
} from './question-page.type.ts';
import { QuestionService } from './question.service.ts';

@Api(() => QuestionHistory)
export class QuestionResolver {
  constructor(
    private readonly service: QuestionService,
    private readonly answers: QuestionAnswersQuery,
  ) {}

  @Query(() => QuestionHistory, { description: 'One question through all versions of its course, by its code.' })
  @Allow('COURSE_READ')
  question(@Asked() { courseId, code }: QuestionArgs): Promise<QuestionHistory> {
    return this.service.history(courseId, code);
  }

  @Query(() => BankQuestionConnection, { description: 'The questions of the published version and of the draft.' })
  @Allow('COURSE_READ')
  questionBank(@Asked() args: QuestionBankArgs) {
    return this.service.bank(args);
  }

  @Query(() => QuestionAnswerConnection, {
    description: 'The finished attempts in which a wording was shown, the latest first.',
  })
  @Allow('COURSE_READ')
  questionAnswers(@Me() me: Actor, @Asked() args: QuestionAnswersArgs) {
    return this.answers.page(me, args);
  }
}
