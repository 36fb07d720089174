import type { Parts } from '../platform/platform.module.ts';
import { QuestionAnswersQuery } from './question-answers.query.ts';
import { QuestionQuery } from './question.query.ts';
import { QuestionResolver } from './question.resolver.ts';
import { QuestionService } from './question.service.ts';

export const questions: Parts = {
  providers: [QuestionQuery, QuestionService, QuestionAnswersQuery, QuestionResolver],
};
