import { EntityManager, type FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt, type AttemptEnd } from './attempt.entity.ts';
import { AttemptQuery } from './attempt.query.ts';
import { overBefore } from './attempt.rules.ts';
import { Examiner } from './examiner.ts';

/** Watches the clock and takes in the papers. */
@Injectable()
export class Invigilator {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly query: AttemptQuery,
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

  /** Grades a locked attempt that is open, and lets follow what follows. */
  async take(actor: Actor, attempt: Attempt, end: AttemptEnd): Promise<void> {
    const now = this.clock.now();
    attempt.finish(end, now);
    await this.query.finish(actor, attempt, now);
    if (attempt.passed) await this.examiner.passed(attempt);
  }

  @Transaction()
  private async timeUp(id: string): Promise<void> {
    const attempt = await this.query.locked({ id });
    if (attempt && !attempt.finishedAt) await this.take(system, attempt, 'TIME_UP');
  }
}
