import { defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { QuestionKind } from './question-kind.ts';
import type { TopicCount } from './quiz.rules.ts';

const QuizSchema = defineEntity({
  name: 'Quiz',
  schema: 'shinrai',
  tableName: 'quizzes',
  properties: {
    ...identified,
    /** Percent of the points needed to pass. */
    passMark: p.integer(),
    /** Questions drawn for one attempt. */
    questionCount: p.integer(),
    timeLimitMinutes: p.integer(),
    /** At least so many from each of these topics; the rest is drawn evenly. */
    topicCounts: p.json<TopicCount[]>().default('[]'),
    shuffleOptions: p.boolean().default(true),
    /** How often it can be sat for one duty; null for as often as needed. */
    attemptLimit: p.integer().nullable(),
    /** Between the end of an attempt and the start of the next. */
    waitMinutes: p.integer().default(0),
    /** From then on neither the quiz nor its questions can be changed, whoever asks. */
    frozenAt: p.datetime().nullable(),
    questions: () => p.oneToMany(Question).mappedBy('quiz').orderBy({ position: 'asc' }),
  },
  triggers: [frozenWhen('quizzes', ['update', 'delete'], 'old.frozen_at is not null')],
});

/** A pool of questions and the rules of sitting it. A quiz belongs to one version of a course and is frozen with it. */
export class Quiz extends QuizSchema.class {
  /** Fixes the quiz and its questions for good. */
  freeze(at: Date): void {
    this.frozenAt = at;
  }
}
QuizSchema.setClass(Quiz);

export interface QuestionOption {
  id: string;
  text: LocalizedText;
  right: boolean;
}

const QuestionSchema = defineEntity({
  name: 'Question',
  schema: 'shinrai',
  tableName: 'questions',
  properties: {
    ...identified,
    quiz: () => p.manyToOne(Quiz).ref(),
    position: p.integer(),
    code: p.string(),
    /** The slug of the lesson to re-read. */
    topic: p.string(),
    kind: p.string().$type<QuestionKind>(),
    stem: p.json<LocalizedText>(),
    options: p.json<QuestionOption[]>(),
    explanation: p.json<LocalizedText>(),
  },
  uniques: [{ properties: ['quiz', 'code'] }],
  triggers: [
    frozenWhen(
      'questions',
      ['insert', 'update', 'delete'],
      'exists (select from shinrai.quizzes where id in (new.quiz_id, old.quiz_id) and frozen_at is not null)',
    ),
  ],
});

export class Question extends QuestionSchema.class {}
QuestionSchema.setClass(Question);
