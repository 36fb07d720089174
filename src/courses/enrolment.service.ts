import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { CourseVersion, Lesson } from './course.entity.ts';
import { Enrolment, LessonReading } from './enrolment.entity.ts';
import type { LessonOfMine } from './my-course.type.ts';

@Injectable()
export class EnrolmentService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
  ) {}

  /** In the caller's transaction, with the assignment locked: the version it was begun with, or now begins with. */
  async enrol(assignment: Assignment): Promise<Enrolment> {
    const known = await this.em.findOne(
      Enrolment,
      { assignment: assignment.id },
      { populate: ['courseVersion.quiz'], strategy: 'joined' },
    );
    if (known) return known;
    const published = { course: assignment.activityId, state: 'PUBLISHED' as const };
    const courseVersion = await this.em.findOne(CourseVersion, published, {
      orderBy: { number: 'desc' },
      populate: ['quiz'],
      strategy: 'joined',
    });
    return this.em.create(Enrolment, {
      assignment,
      courseVersion: courseVersion ?? refuse('ACTIVITY_NOT_PUBLISHED'),
      enrolledAt: this.clock.now(),
    });
  }

  /** In the caller's transaction: one's own duty, locked and begun, and a lesson of the version it was begun with. */
  async open(
    actor: Actor,
    { assignmentId, lessonId }: LessonOfMine,
  ): Promise<{ enrolment: Enrolment; lesson: Lesson }> {
    const assignment = await this.assignments.mine(actor, assignmentId, LockMode.PESSIMISTIC_WRITE);
    const enrolment = await this.enrol(assignment);
    const courseVersion = enrolment.courseVersion.id;
    const lesson = isId(lessonId) && (await this.em.findOne(Lesson, { id: lessonId, courseVersion }));
    return { enrolment, lesson: lesson || refuse('NOT_FOUND') };
  }

  /** Refuses a version whose lessons come first while one of them is not read. */
  async checkLessonsRead(enrolment: Enrolment): Promise<void> {
    const { lessonsFirst, lessons } = await enrolment.courseVersion.loadOrFail();
    if (!lessonsFirst) return;
    const read = (await this.em.find(LessonReading, { enrolment })).map(({ lesson }) => lesson.id);
    const unread = (await lessons.loadItems()).filter(({ id }) => !read.includes(id));
    if (unread.length > 0) refuse('LESSONS_UNREAD', { lessons: unread.map(({ slug }) => slug) });
  }
}
