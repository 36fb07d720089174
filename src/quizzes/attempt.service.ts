import { EntityManager, type FilterQuery, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { batched } from '../platform/batched.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt } from './attempt.entity.ts';
import { ownAttempts } from './attempt.policy.ts';
import { isPaused, isTimeUp } from './attempt.rules.ts';
import { AttemptQuery, resultOf } from './attempt.query.ts';
import { Invigilator } from './invigilator.service.ts';

const subject = (attempt: Attempt) => ({ recordType: 'Attempt', recordId: attempt.id });

/** What ran out of time is taken in first, in a transaction of its own: a refusal that follows must not undo that. */
@Injectable()
export class AttemptService {
  /** All sittings for one duty, the first one first. */
  readonly ofAssignment: (assignmentId: string) => Promise<Attempt[]>;

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly query: AttemptQuery,
    private readonly invigilator: Invigilator,
  ) {
    this.ofAssignment = batched(em, ids => this.ofAssignments(ids));
  }

  async mine(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.own(actor, id, LockMode.NONE);
    return this.isLate(attempt) ? this.collected({ id }, () => this.own(actor, id, LockMode.NONE)) : attempt;
  }

  async pause(actor: Actor, id: string): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    return this.collected({ id, ...ownAttempts(actor) }, () => this.stopClock(actor, id));
  }

  async resume(actor: Actor, id: string): Promise<Attempt> {
    if (!isId(id)) refuse('NOT_FOUND');
    return this.collected({ id, ...ownAttempts(actor) }, () => this.letClockRun(actor, id));
  }

  /** Submitting twice counts once: the second time tells the same result. */
  @Transaction()
  async submit(actor: Actor, id: string): Promise<Attempt> {
    const attempt = (isId(id) && (await this.query.locked({ id, ...ownAttempts(actor) }))) || refuse('NOT_FOUND');
    if (isPaused(attempt, this.clock.now())) refuse('ATTEMPT_PAUSED');
    if (attempt.finishedAt) this.audit.done(actor, 'SUBMIT_ATTEMPT', subject(attempt), resultOf(attempt));
    else await this.invigilator.take(actor, attempt, this.isLate(attempt) ? 'TIME_UP' : 'SUBMITTED');
    return attempt;
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

  private async ofAssignments(ids: readonly string[]): Promise<Attempt[][]> {
    const theirs = { assignment: [...ids] };
    const all = () => this.em.find(Attempt, theirs, { orderBy: { number: 'asc' }, refresh: true });
    const found = await all();
    const attempts = found.some(attempt => this.isLate(attempt)) ? await this.collected(theirs, all) : found;
    const byDuty = Map.groupBy(attempts, ({ assignment }) => assignment.id);
    return ids.map(id => byDuty.get(id) ?? []);
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
    const where = { id, ...ownAttempts(actor) };
    return (await this.em.findOne(Attempt, where, { lockMode, refresh: true })) ?? refuse('NOT_FOUND');
  }
}
