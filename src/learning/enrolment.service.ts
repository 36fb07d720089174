import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { CourseVersion, Lesson } from '../courses/course.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Enrolment } from './enrolment.entity.ts';
import type { LessonOfMine } from './my-course.type.ts';
import { SupplementService } from './supplement.service.ts';

@Injectable()
export class EnrolmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
    private readonly supplements: SupplementService,
  ) {}

  /** In the caller's transaction: one's own duty, locked and begun, and a lesson of the version one has. */
  async open(
    actor: Actor,
    { assignmentId, lessonId }: LessonOfMine,
  ): Promise<{ enrolment: Enrolment; lesson: Lesson }> {
    const assignment = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    const enrolment = await this.enrol(assignment);
    const courseVersion = enrolment.courseVersion.id;
    if (!isId(lessonId)) refuse('NOT_FOUND');
    const lesson =
      (await this.em.findOne(Lesson, { id: lessonId, courseVersion })) ??
      (await this.supplements.lesson(assignmentId, lessonId));
    return { enrolment, lesson: lesson ?? refuse('NOT_FOUND') };
  }

  /** Begins a duty with this version, whoever else is opening it; false where it was begun already. */
  async begin(assignmentId: string, versionId: string): Promise<boolean> {
    const begun = await rows(
      this.em,
      sql`insert into shinrai.enrolments (assignment_id, course_version_id, enrolled_at)
          select id, ${versionId}, ${this.clock.now()}
          from (select id from shinrai.assignments where id = ${assignmentId} for update) a
          on conflict do nothing returning 1`,
    );
    return begun.length > 0;
  }

  /** With the assignment locked: the version it was begun with, or now begins with. */
  private async enrol(assignment: Assignment): Promise<Enrolment> {
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
}
