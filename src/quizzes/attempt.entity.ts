import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import { identified } from '../platform/base.properties.ts';
import type { QuestionKind } from './question-kind.ts';
import { Accommodation } from './accommodation.entity.ts';
import { dueAtPaused, dueAtResumed, isPaused, pauseEndOf } from './attempt.rules.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { earnedBy, restOf, verdictOn } from './grading.rules.ts';
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
    /** What the person was granted when it was started. */
    accommodation: () => p.manyToOne(Accommodation).ref().nullable(),
    /** Minutes on top of the quiz's limit, from the accommodation. */
    extraMinutes: p.integer().default(0),
    mayPause: p.boolean().default(false),
    /** The pause that was begun last and that nobody has ended; it ends by itself. */
    pausedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    end: p.string().$type<AttemptEnd>().nullable(),
    score: p.double().$type<number>().nullable(),
    maxScore: p.integer(),
    percent: p.double().$type<number>().nullable(),
    passed: p.boolean().nullable(),
    questions: () => p.oneToMany(AttemptQuestion).mappedBy('attempt').orderBy({ position: 'asc' }),
    pauses: () => p.oneToMany(AttemptPause).mappedBy('attempt').orderBy({ startedAt: 'asc' }),
  },
  uniques: [{ properties: ['assignment', 'number'] }],
  indexes: [
    {
      name: 'attempts_one_open',
      expression:
        'create unique index "attempts_one_open" on "shinrai"."attempts" ("assignment_id") where "finished_at" is null',
    },
    { properties: ['dueAt'], where: { finishedAt: null } },
    { properties: ['quiz'] },
  ],
  triggers: [frozenWhen('attempts', ['update', 'delete'], `old.finished_at is not null or tg_op = 'DELETE'`)],
});

/** One sitting of a quiz for one assignment. At most one is open; a finished one never changes. */
export class Attempt extends AttemptSchema.class {
  /** Grades every question and closes the attempt for good; needs `questions` loaded. */
  finish(end: AttemptEnd, at: Date): void {
    const earned = this.questions.map(earnedBy);
    const verdict = verdictOn(earned, this.passMark);
    for (const [index, question] of this.questions.getItems().entries())
      question.grade(earned[index]!, restOf(earned[index]!, verdict.score, this.maxScore));
    Object.assign(this, verdict);
    this.end = end;
    this.finishedAt = at < this.dueAt ? at : this.dueAt;
    this.pausedAt = null;
  }

  /** Stops the clock; the row that records it names the latest end until somebody ends it sooner. */
  pause(at: Date): void {
    if (isPaused(this, at)) return;
    this.dueAt = dueAtPaused(this);
    this.pausedAt = at;
    this.pauses.add(AttemptPause.begun(at));
  }

  /** Lets the clock run again; needs `pauses` loaded. */
  resume(at: Date): void {
    if (!isPaused(this, at)) return;
    this.dueAt = dueAtResumed(this, at);
    this.pausedAt = null;
    this.pauses.getItems().at(-1)!.endsAt = at;
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
    /** What all other questions of the attempt earned together, as a share of what they could; known as soon as this one is graded. */
    rest: p.double().$type<number>().nullable(),
  },
  uniques: [{ properties: ['attempt', 'position'] }],
  indexes: [
    {
      // how a question was answered is read without the texts: only what is graded, and only what is counted
      name: 'attempt_questions_counted',
      expression:
        'create index "attempt_questions_counted" on "shinrai"."attempt_questions" ("question_id", "attempt_id") include ("earned", "rest", "chosen") where "earned" is not null',
    },
  ],
  triggers: [frozenWhen('attempt_questions', ['insert', 'update', 'delete'], asShownForEver)],
});

/** A question exactly as it was shown in an attempt, what was answered and what it earned. */
export class AttemptQuestion extends AttemptQuestionSchema.class {
  grade(earned: number, rest: number): void {
    this.earned = earned;
    this.rest = rest;
  }
}
AttemptQuestionSchema.setClass(AttemptQuestion);

const AttemptPauseSchema = defineEntity({
  name: 'AttemptPause',
  schema: 'shinrai',
  tableName: 'attempt_pauses',
  properties: {
    ...identified,
    attempt: () => p.manyToOne(Attempt).ref(),
    startedAt: p.datetime(),
    /** When it ends by itself, or when it was ended. */
    endsAt: p.datetime(),
  },
  uniques: [{ properties: ['attempt', 'startedAt'] }],
  triggers: [
    frozenWhen(
      'attempt_pauses',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (new.id, new.attempt_id, new.started_at) is distinct from (old.id, old.attempt_id, old.started_at)
        or new.ends_at > old.ends_at or new.ends_at < new.started_at`,
    ),
  ],
});

/** That the clock of an attempt stood still, from when until when. Only ever ended sooner than it would end by itself. */
export class AttemptPause extends AttemptPauseSchema.class {
  static begun(startedAt: Date): AttemptPause {
    return Object.assign(new AttemptPause(), { startedAt, endsAt: pauseEndOf(startedAt) });
  }
}
AttemptPauseSchema.setClass(AttemptPause);
