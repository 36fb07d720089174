import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Lesson } from '../courses/course.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { batched } from '../platform/batched.ts';
import { Transaction } from '../platform/transaction.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';
import { type Enrolment, LessonReading } from './enrolment.entity.ts';
import { Supplement, SupplementDueChange } from './supplement.entity.ts';
import { inHandOf, unreadOf } from './supplement.rules.ts';

const owed = { doneAt: null, supersededAt: null };

@Injectable()
export class SupplementService {
  /** To a duty, the first one first, without those that a later version took the place of. */
  readonly of: (assignmentId: string) => Promise<Supplement[]>;

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {
    this.of = batched(em, ids => this.all(ids));
  }

  /** What one still has to do on top of one's duties, the most urgent first. */
  mine(actor: Actor): Promise<Supplement[]> {
    const mine = { employeeId: actor.id!, ...owed, assignment: { endedAt: null } };
    return this.em.find(Supplement, mine, { orderBy: { dueOn: 'asc', id: 'asc' } });
  }

  /** What moved the day of one, the earliest first. */
  dueChanges(supplement: string): Promise<SupplementDueChange[]> {
    return this.em.find(SupplementDueChange, { supplement }, { orderBy: { changedAt: 'asc', id: 'asc' } });
  }

  /** A lesson that a supplement to this duty shows, where the version it was begun with does not have it. */
  async lesson(assignmentId: string, lessonId: string): Promise<Lesson | null> {
    const inHand = inHandOf(await this.all([assignmentId]).then(([all]) => all!));
    return inHand && this.em.findOne(Lesson, { id: lessonId, courseVersion: inHand.courseVersion.id });
  }

  /** Says that one knows what changed; what is read or passed ends by itself. Twice counts once. */
  @Transaction()
  async confirm(actor: Actor, id: string): Promise<Supplement> {
    const mine = { id, employeeId: actor.id! };
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const found = (isId(id) && (await this.em.findOne(Supplement, mine, { lockMode }))) || refuse('NOT_FOUND');
    if (found.kind !== 'CONFIRM') refuse('MOVE_NOT_ALLOWED', { move: 'CONFIRM' });
    if (!found.doneAt) found.finish(this.clock.now());
    this.audit.done(actor, 'CONFIRM_CHANGES', { recordType: 'Supplement', recordId: id });
    return found;
  }

  /** In the caller's transaction, with the duty locked: this lesson is read now, and with the last one the supplement is done. */
  async read(enrolment: Enrolment, lesson: Lesson): Promise<void> {
    const about = {
      assignment: enrolment.assignment.id,
      courseVersion: lesson.courseVersion.id,
      kind: 'LESSONS' as const,
    };
    const supplement = await this.em.findOne(Supplement, { ...about, ...owed });
    if (!supplement) return;
    const readings = await this.em.find(LessonReading, { enrolment });
    const isRead = ({ id }: Lesson) => id === lesson.id || readings.some(reading => reading.lesson.id === id);
    const lessons = await this.em.find(Lesson, { courseVersion: lesson.courseVersion.id });
    const unread = unreadOf(
      supplement,
      lessons.map(each => ({ slug: each.slug, isRead: isRead(each) })),
    );
    if (unread.length === 0) supplement.finish(this.clock.now());
  }

  /** In the caller's transaction: what asked for this quiz is done. */
  async passed({ id, assignment, quiz, finishedAt }: Attempt): Promise<void> {
    const about = { assignment: assignment.id, courseVersion: { quiz: quiz.id }, kind: 'WHOLE' as const };
    const supplement = await this.em.findOne(Supplement, { ...about, ...owed });
    supplement?.finish(finishedAt!, id);
  }

  private async all(assignmentIds: readonly string[]): Promise<Supplement[][]> {
    const theirs = { assignment: [...new Set(assignmentIds)], supersededAt: null };
    const found = await this.em.find(Supplement, theirs, { orderBy: { askedAt: 'asc', id: 'asc' } });
    const byDuty = Map.groupBy(found, ({ assignment }) => assignment.id);
    return assignmentIds.map(id => byDuty.get(id) ?? []);
  }
}
