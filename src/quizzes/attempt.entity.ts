import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import { identified } from '../platform/base.properties.ts';
import type { QuestionKind } from './question-kind.ts';
import { checkChoice } from './attempt.rules.ts';
import { frozenWhen } from './frozen.ts';
import { earnedBy, verdictOn } from './grading.rules.ts';
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
    /** The server's clock decides: what arrives after it (and a grace for the network) is not accepted. */
    dueAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    end: p.string().$type<AttemptEnd>().nullable(),
    score: p.double().$type<number>().nullable(),
    maxScore: p.integer(),
    percent: p.double().$type<number>().nullable(),
    passed: p.boolean().nullable(),
    questions: () => p.oneToMany(AttemptQuestion).mappedBy('attempt').orderBy({ position: 'asc' }),
  },
  uniques: [{ properties: ['assignment', 'number'] }],
  indexes: [
    {
      name: 'attempts_one_open',
      expression:
        'create unique index "attempts_one_open" on "shinrai"."attempts" ("assignment_id") where "finished_at" is null',
    },
    { properties: ['dueAt'], where: { finishedAt: null } },
  ],
  triggers: [frozenWhen('attempts', ['update', 'delete'], `old.finished_at is not null or tg_op = 'DELETE'`)],
});

/** One sitting of a quiz for one assignment. At most one is open; a finished one never changes. */
export class Attempt extends AttemptSchema.class {
  /** Grades every question and closes the attempt for good; needs `questions` loaded. */
  finish(end: AttemptEnd, at: Date): void {
    for (const question of this.questions) question.earned = earnedBy(question);
    Object.assign(
      this,
      verdictOn(
        this.questions.map(({ earned }) => earned ?? 0),
        this.passMark,
      ),
    );
    this.end = end;
    this.finishedAt = at < this.dueAt ? at : this.dueAt;
  }
}
AttemptSchema.setClass(Attempt);

/** Nothing joins a finished attempt, nothing leaves one, what was shown never changes, and what was graded stays graded. */
const asShownForEver = `case tg_op
  when 'DELETE' then true
  when 'INSERT' then exists (select from shinrai.attempts where id = new.attempt_id and finished_at is not null)
  else old.earned is not null
    or (new.attempt_id, new.position, new.question_id, new.code, new.topic, new.kind, new.stem, new.options, new.explanation)
      is distinct from
      (old.attempt_id, old.position, old.question_id, old.code, old.topic, old.kind, old.stem, old.options, old.explanation)
  end`;

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
    earned: p.double().$type<number>().nullable(),
  },
  uniques: [{ properties: ['attempt', 'position'] }],
  triggers: [frozenWhen('attempt_questions', ['insert', 'update', 'delete'], asShownForEver)],
});

/** A question exactly as it was shown in an attempt, what was answered and what it earned. */
export class AttemptQuestion extends AttemptQuestionSchema.class {
  /** Keeps what was chosen instead of what was chosen before; nothing chosen is no answer. */
  answer(chosen: readonly string[], at: Date): void {
    checkChoice(this, chosen);
    this.chosen = [...new Set(chosen)];
    this.answeredAt = chosen.length > 0 ? at : null;
  }
}
AttemptQuestionSchema.setClass(AttemptQuestion);
