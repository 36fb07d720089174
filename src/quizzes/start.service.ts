import { randomInt } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { Attempt, AttemptQuestion } from './attempt.entity.ts';
import { AttemptQuery } from './attempt.query.ts';
import { checkNext, dueAtOf } from './attempt.rules.ts';
import { draw, shownOrder } from './draw.rules.ts';
import { Examiner, type Paper, type Seat } from './examiner.ts';
import { Invigilator } from './invigilator.service.ts';
import { nextSitting } from './sitting.rules.ts';

const random = () => randomInt(2 ** 47) / 2 ** 47;

/** Starts attempts. It locks nothing: in the database a duty has one attempt of each number, and one that is open; who comes second
 * looks again. */
@Injectable()
export class StartService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly query: AttemptQuery,
    private readonly examiner: Examiner,
    private readonly invigilator: Invigilator,
  ) {}

  /** The open attempt, if there is one (a second tab, a double click), else a new one. */
  async start(actor: Actor, assignmentId: string): Promise<Attempt> {
    const seat = (isId(assignmentId) && (await this.examiner.seat(actor, assignmentId))) || refuse('NOT_FOUND');
    if (seat.isFulfilled) refuse('ALREADY_FULFILLED');
    const { last } = seat.soFar;
    const attempt = last && !last.finishedAt ? await this.goOn(actor, last.id) : await this.begin(actor, seat);
    return attempt ?? this.start(actor, assignmentId);
  }

  /** Null where it has ended. */
  private async goOn(actor: Actor, id: string): Promise<Attempt | null> {
    await this.invigilator.collect({ id });
    return this.reopen(actor, id);
  }

  @Transaction()
  private async reopen(actor: Actor, id: string): Promise<Attempt | null> {
    const attempt = await this.query.locked({ id });
    if (!attempt || attempt.finishedAt) return null;
    this.audit.done(actor, 'START_ATTEMPT', { recordType: 'Attempt', recordId: id }, { number: attempt.number });
    return attempt;
  }

  /** Null where something came in between. */
  private async begin(actor: Actor, seat: Seat): Promise<Attempt | null> {
    const paper = seat.paper ?? refuse('ACTIVITY_NOT_PUBLISHED');
    if (!(await seat.take())) return null;
    const attempt = this.drawn(seat, paper);
    return (await this.query.begin(actor, attempt)) ? attempt : null;
  }

  private drawn({ assignmentId, employeeId, soFar }: Seat, paper: Paper): Attempt {
    const startedAt = this.clock.now();
    const { extraMinutes, mayPause, ...next } = nextSitting(paper, soFar, startedAt);
    checkNext(next.attemptsLeft, next.nextAttemptAt);
    const drawn = draw(paper.questions, paper, random);
    const attempt = this.em.create(
      Attempt,
      {
        assignment: assignmentId,
        employeeId,
        quiz: paper.id,
        number: (soFar.last?.number ?? 0) + 1,
        passMark: paper.passMark,
        startedAt,
        dueAt: dueAtOf(startedAt, paper.timeLimitMinutes + extraMinutes),
        accommodation: soFar.accommodation?.id ?? null,
        extraMinutes,
        mayPause,
        maxScore: drawn.length,
      },
      { persist: false },
    );
    this.show(attempt, drawn, paper);
    return attempt;
  }

  /** Fixes what was drawn, word for word: a later version of the question changes nothing here. */
  private show(attempt: Attempt, drawn: Paper['questions'], { shuffleOptions }: Paper): void {
    for (const [index, question] of drawn.entries()) {
      const { id: questionId, code, topic, kind, stem, explanation } = question;
      const options = shownOrder(question, shuffleOptions, random);
      const shown = { questionId, code, topic, kind, stem, options, explanation };
      this.em.create(AttemptQuestion, { attempt, position: index + 1, ...shown, chosen: [] }, { persist: false });
    }
  }
}
