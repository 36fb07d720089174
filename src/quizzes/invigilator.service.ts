import { EntityManager, type FilterQuery, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt, type AttemptEnd } from './attempt.entity.ts';
import { overBefore } from './attempt.rules.ts';
import { Examiner } from './examiner.ts';

/** Watches the clock and takes in the papers. */
@Injectable()
export class Invigilator {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly examiner: Examiner,
  ) {}

  /** Finishes what ran out of time among these, each with what was answered by then; tells how many. */
  async collect(where: FilterQuery<Attempt>): Promise<number> {
    const over = { finishedAt: null, dueAt: { $lt: overBefore(this.clock.now()) } };
    const attempts = await this.em
      .fork()
      .find(Attempt, { $and: [where, over] }, { fields: ['id'], orderBy: { dueAt: 'asc' }, limit: 100 });
    for (const { id } of attempts) await this.timeUp(id);
    return attempts.length;
  }

  /** Grades a locked attempt and lets follow what follows; an attempt that is finished already stays as it is. */
  async take(attempt: Attempt, end: AttemptEnd): Promise<void> {
    if (attempt.finishedAt) return;
    await attempt.questions.loadItems();
    attempt.finish(end, this.clock.now());
    if (attempt.passed) await this.examiner.passed(attempt);
  }

  @Transaction()
  private async timeUp(id: string): Promise<void> {
    const attempt = await this.em.findOneOrFail(Attempt, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (attempt.finishedAt) return;
    await this.take(attempt, 'TIME_UP');
    this.audit.done(system, 'SUBMIT_ATTEMPT', { recordType: 'Attempt', recordId: id }, { end: 'TIME_UP' });
  }
}
