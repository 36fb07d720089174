import { randomInt } from 'node:crypto';

import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt, AttemptQuestion } from './attempt.entity.ts';
import { ownAttempts } from './attempt.policy.ts';
import { draw, dueAtOf, isTimeUp, shownOrder } from './attempt.rules.ts';
import type { AnswerQuestionInput } from './attempt.type.ts';
import { Examiner } from './examiner.ts';
import { Invigilator } from './invigilator.service.ts';

const random = () => randomInt(2 ** 47) / 2 ** 47;

const subject = (attempt: Attempt) => ({ recordType: 'Attempt', recordId: attempt.id });

/**
 * Every door first takes in what ran out of time, in a transaction of its own: a refusal that follows must not undo that.
 */
@Injectable()
export class AttemptService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly examiner: Examiner,
    private readonly invigilator: Invigilator,
  ) {}

  async mine(actor: Actor, id: string): Promise<Attempt> {
    await this.collect(actor, id);
    return this.own(actor, id, LockMode.NONE);
  }

  /** All sittings for one duty, the first one first. */
  async ofAssignment(assignment: { id: string }): Promise<Attempt[]> {
    await this.invigilator.collect({ assignment: assignment.id });
    return this.em.find(Attempt, { assignment: assignment.id }, { orderBy: { number: 'asc' } });
  }

  /** The open attempt, if there is one (a second tab, a double click), else a new one. */
  async start(actor: Actor, assignmentId: string): Promise<Attempt> {
    if (isId(assignmentId))
      await this.invigilator.collect({ $and: [ownAttempts(actor), { assignment: assignmentId }] });
    return this.sit(actor, assignmentId);
  }

  async answer(actor: Actor, input: AnswerQuestionInput): Promise<AttemptQuestion> {
    await this.collect(actor, input.attemptId);
    return this.keep(actor, input);
  }

  /** Submitting twice counts once: the second time tells the same result. */
  async submit(actor: Actor, id: string): Promise<Attempt> {
    await this.collect(actor, id);
    return this.hand(actor, id);
  }

  @Transaction()
  private async sit(actor: Actor, assignmentId: string): Promise<Attempt> {
    const assignment = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    if (assignment.fulfilledAt) refuse('ALREADY_FULFILLED');
    const open = await this.em.findOne(Attempt, { assignment, finishedAt: null });
    const attempt = open ?? (await this.begin(assignment));
    this.audit.done(actor, 'START_ATTEMPT', subject(attempt), { number: attempt.number });
    return attempt;
  }

  private async begin(assignment: Assignment): Promise<Attempt> {
    const quiz = await this.examiner.quizFor(assignment);
    const pool = await quiz.questions.loadItems();
    const drawn = draw(pool, quiz.questionCount, random);
    const startedAt = this.clock.now();
    const attempt = this.em.create(Attempt, {
      assignment,
      employeeId: assignment.employee.id,
      quiz,
      number: (await this.em.count(Attempt, { assignment })) + 1,
      passMark: quiz.passMark,
      startedAt,
      dueAt: dueAtOf(startedAt, quiz.timeLimitMinutes),
      maxScore: drawn.length,
    });
    for (const [position, { id, code, topic, kind, stem, options, explanation }] of drawn.entries()) {
      const shown = { code, topic, kind, stem, options: shownOrder(kind, options, random), explanation };
      this.em.create(AttemptQuestion, { attempt, position: position + 1, questionId: id, ...shown, chosen: [] });
    }
    return attempt;
  }

  @Transaction()
  private async keep(actor: Actor, { attemptId, questionId, chosen }: AnswerQuestionInput): Promise<AttemptQuestion> {
    // shared: answers go side by side, but none slips in while the attempt is being graded
    const attempt = await this.own(actor, attemptId, LockMode.PESSIMISTIC_READ);
    const now = this.clock.now();
    if (attempt.end === 'TIME_UP' || isTimeUp(attempt, now)) refuse('TIME_UP');
    if (attempt.finishedAt) refuse('ATTEMPT_FINISHED');
    const question =
      (isId(questionId) && (await this.em.findOne(AttemptQuestion, { id: questionId, attempt }))) ||
      refuse('QUESTION_NOT_DRAWN');
    question.answer(chosen, now);
    this.audit.done(actor, 'ANSWER_QUESTION', subject(attempt), { question: question.code });
    return question;
  }

  @Transaction()
  private async hand(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id, LockMode.PESSIMISTIC_WRITE);
    await this.invigilator.take(attempt, 'SUBMITTED');
    this.audit.done(actor, 'SUBMIT_ATTEMPT', subject(attempt), {
      end: attempt.end!,
      score: attempt.score!,
      of: attempt.maxScore,
    });
    return attempt;
  }

  private async collect(actor: Actor, id: string): Promise<void> {
    if (isId(id)) await this.invigilator.collect({ $and: [ownAttempts(actor), { id }] });
  }

  private async own(actor: Actor, id: string, lockMode: LockMode): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    return (
      (await this.em.findOne(Attempt, { $and: [{ id }, ownAttempts(actor)] }, { lockMode })) ?? refuse('NOT_FOUND')
    );
  }
}
