import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import { identified } from '../platform/base.properties.ts';
import type { QuestionKind } from './question-kind.ts';
import { Quiz, type QuestionOption } from './quiz.entity.ts';

/** How an attempt ended. */
export const AttemptEnd = names('SUBMITTED', 'TIME_UP');
export type AttemptEnd = keyof typeof AttemptEnd;

const AttemptSchema = defineEntity({
  name: 'Attempt',
  schema: 'shinrai',
  tableName: 'attempts',
  properties: {
    ...identified,
    assignment: () => p.manyToOne(Assignment).ref(),
    employeeId: p.uuid(),
    quiz: () => p.manyToOne(Quiz).ref(),
    number: p.integer(),
    passMark: p.integer(),
    startedAt: p.datetime(),
    /** The server's clock decides: nothing is accepted after it. */
    dueAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    end: p.string().$type<AttemptEnd>().nullable(),
    score: p.double().nullable(),
    maxScore: p.integer(),
    percent: p.double().nullable(),
    passed: p.boolean().nullable(),
    questions: () => p.oneToMany(AttemptQuestion).mappedBy('attempt').orderBy({ position: 'asc' }),
  },
  uniques: [{ properties: ['assignment', 'number'] }],
  indexes: [
    {
      name: 'attempts_one_open',
      expression: 'create unique index "attempts_one_open" on "shinrai"."attempts" ("assignment_id") where "finished_at" is null',
    },
    { properties: ['dueAt'], where: { finishedAt: null } },
  ],
});

/** One sitting of a quiz for one assignment. At most one is open; a finished one never changes. */
export class Attempt extends AttemptSchema.class {}
AttemptSchema.setClass(Attempt);

const AttemptQuestionSchema = defineEntity({
  name: 'AttemptQuestion',
  schema: 'shinrai',
  tableName: 'attempt_questions',
  properties: {
    ...identified,
    attempt: () => p.manyToOne(Attempt).ref(),
    position: p.integer(),
    questionId: p.uuid(),
    code: p.string(),
    topic: p.string(),
    kind: p.string().$type<QuestionKind>(),
    stem: p.json<LocalizedText>(),
    /** In the order shown, with the key, as they stood when the attempt was started. */
    options: p.json<QuestionOption[]>(),
    explanation: p.json<LocalizedText>(),
    chosen: p.array().columnType('text[]'),
    answeredAt: p.datetime().nullable(),
    earned: p.double().nullable(),
  },
  uniques: [{ properties: ['attempt', 'position'] }],
});

/** A question exactly as it was shown in an attempt, what was answered and what it earned. */
export class AttemptQuestion extends AttemptQuestionSchema.class {}
AttemptQuestionSchema.setClass(AttemptQuestion);
