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
import { CourseVersion, Lesson } from './course.entity.ts';
import { Enrolment, LessonReading } from './enrolment.entity.ts';
import type { MarkLessonReadInput } from './my-course.type.ts';

@Injectable()
export class EnrolmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly assignments: AssignmentService,
  ) {}

  /** In the caller's transaction, with the assignment locked: the version it was begun with, or now begins with. */
  async enrol(assignment: Assignment): Promise<Enrolment> {
    const known = await this.em.findOne(Enrolment, { assignment: assignment.id });
    if (known) return known;
    const published = { course: assignment.activityId, state: 'PUBLISHED' as const };
    const courseVersion = await this.em.findOne(CourseVersion, published, { orderBy: { number: 'desc' } });
    return this.em.create(Enrolment, {
      assignment,
      courseVersion: courseVersion ?? refuse('ACTIVITY_NOT_PUBLISHED'),
      enrolledAt: this.clock.now(),
    });
  }

  /** Once: reading again changes nothing. */
  @Transaction()
  async markRead(actor: Actor, { assignmentId, lessonId }: MarkLessonReadInput): Promise<LessonReading> {
    const assignment = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    const enrolment = await this.enrol(assignment);
    const lesson =
      (isId(lessonId) &&
        (await this.em.findOne(Lesson, { id: lessonId, courseVersion: enrolment.courseVersion.id }))) ||
      refuse('NOT_FOUND');
    const known = await this.em.findOne(LessonReading, { enrolment: assignment.id, lesson });
    this.audit.done(
      actor,
      'MARK_LESSON_READ',
      { recordType: 'Assignment', recordId: assignment.id },
      { lesson: lesson.slug },
    );
    return known ?? this.em.create(LessonReading, { enrolment, lesson, readAt: this.clock.now() });
  }
}
