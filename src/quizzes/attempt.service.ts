import { randomInt } from 'node:crypto';

import { EntityManager, type FilterQuery, LockMode } from '@mikro-orm/core';
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
import { checkNext, dueAtOf, isPaused, isTimeUp } from './attempt.rules.ts';
import { draw, shownOrder } from './draw.rules.ts';
import { Examiner } from './examiner.ts';
import { Invigilator } from './invigilator.service.ts';
import type { Question, Quiz } from './quiz.entity.ts';
import { SittingService } from './sitting.service.ts';

const random = () => randomInt(2 ** 47) / 2 ** 47;

const subject = (attempt: Attempt) => ({ recordType: 'Attempt', recordId: attempt.id });

/** What ran out of time is taken in first, in a transaction of its own: a refusal that follows must not undo that. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
    private readonly sittings: SittingService,
    private readonly examiner: Examiner,
    private readonly invigilator: Invigilator,
  ) {}

  async mine(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id, LockMode.NONE);
    return this.isLate(attempt) ? this.collected({ id }, () => this.own(actor, id, LockMode.NONE)) : attempt;
  }

  /** All sittings for one duty, the first one first. */
  async ofAssignment({ id }: { id: string }): Promise<Attempt[]> {
    const all = await this.sittings.of(id);
    return all.some(attempt => this.isLate(attempt))
      ? this.collected({ assignment: id }, () => this.sittings.of(id))
      : all;
  }

  /** The open attempt, if there is one (a second tab, a double click), else a new one. */
  async start(actor: Actor, assignmentId: string): Promise<Attempt> {
    if (!isId(assignmentId)) refuse('NOT_FOUND');
    return this.collected({ $and: [ownAttempts(actor), { assignment: assignmentId }] }, () =>
      this.sit(actor, assignmentId),
    );
  }

  async pause(actor: Actor, id: string): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    return this.collected({ $and: [ownAttempts(actor), { id }] }, () => this.stopClock(actor, id));
  }

  async resume(actor: Actor, id: string): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    return this.collected({ $and: [ownAttempts(actor), { id }] }, () => this.letClockRun(actor, id));
  }

  /** Submitting twice counts once: the second time tells the same result. */
  @Transaction()
  async submit(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id);
    if (isPaused(attempt, this.clock.now())) refuse('ATTEMPT_PAUSED');
    await this.invigilator.take(attempt, this.isLate(attempt) ? 'TIME_UP' : 'SUBMITTED');
    const result = { end: attempt.end!, score: attempt.score!, of: attempt.maxScore };
    this.audit.done(actor, 'SUBMIT_ATTEMPT', subject(attempt), result);
    return attempt;
  }

  @Transaction()
  private async sit(actor: Actor, assignmentId: string): Promise<Attempt> {
    const assignment = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    if (assignment.fulfilledAt) refuse('ALREADY_FULFILLED');
    const past = await this.sittings.of(assignmentId);
    const open = past.find(({ finishedAt }) => !finishedAt);
    const attempt = open ?? (await this.begin(assignment, past));
    this.audit.done(actor, 'START_ATTEMPT', subject(attempt), { number: attempt.number });
    return attempt;
  }

  private async begin(assignment: Assignment, past: readonly Attempt[]): Promise<Attempt> {
    const quiz = await this.examiner.quizFor(assignment);
    const { accommodation, extraMinutes, mayPause, ...next } = await this.sittings.next(assignment, quiz, past);
    checkNext(next.attemptsLeft, next.nextAttemptAt);
    const drawn = draw(await quiz.questions.loadItems(), quiz, random);
    const startedAt = this.clock.now();
    const attempt = this.em.create(Attempt, {
      assignment,
      employeeId: assignment.employee.id,
      quiz,
      number: past.length + 1,
      passMark: quiz.passMark,
      startedAt,
      dueAt: dueAtOf(startedAt, quiz.timeLimitMinutes + extraMinutes),
      accommodation,
      extraMinutes,
      mayPause,
      maxScore: drawn.length,
    });
    this.show(attempt, drawn, quiz);
    return attempt;
  }

  /** Fixes what was drawn, word for word: a later version of the question changes nothing here. */
  private show(attempt: Attempt, drawn: readonly Question[], { shuffleOptions }: Quiz): void {
    for (const [index, question] of drawn.entries()) {
      const { id: questionId, code, topic, kind, stem, explanation } = question;
      const options = shownOrder(question, shuffleOptions, random);
      const shown = { questionId, code, topic, kind, stem, options, explanation };
      this.em.create(AttemptQuestion, { attempt, position: index + 1, ...shown, chosen: [] });
    }
  }

  /** Pausing what is paused changes nothing. */
  @Transaction()
  private async stopClock(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id);
    if (!attempt.mayPause) refuse('MAY_NOT_PAUSE');
    if (attempt.finishedAt) refuse(attempt.end === 'TIME_UP' ? 'TIME_UP' : 'ATTEMPT_FINISHED');
    attempt.pause(this.clock.now());
    this.audit.done(actor, 'PAUSE_ATTEMPT', subject(attempt));
    return attempt;
  }

  /** Resuming what runs changes nothing. */
  @Transaction()
  private async letClockRun(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id);
    await attempt.pauses.loadItems();
    attempt.resume(this.clock.now());
    this.audit.done(actor, 'RESUME_ATTEMPT', subject(attempt));
    return attempt;
  }

  private isLate(attempt: Attempt): boolean {
    return !attempt.finishedAt && isTimeUp(attempt, this.clock.now());
  }

  private async collected<T>(late: FilterQuery<Attempt>, useCase: () => Promise<T>): Promise<T> {
    await this.invigilator.collect(late);
    return useCase();
  }

  private async own(actor: Actor, id: string, lockMode = LockMode.PESSIMISTIC_WRITE): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    const where = { $and: [{ id }, ownAttempts(actor)] };
    return (await this.em.findOne(Attempt, where, { lockMode, refresh: true })) ?? refuse('NOT_FOUND');
  }
}
