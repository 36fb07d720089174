import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Assignment } from '../assignments/assignment.entity.ts';
import { Course, type CourseVersion, type Lesson } from './course.entity.ts';
import { Enrolment, type LessonReading } from './enrolment.entity.ts';
import { MyCourse, MyLesson } from './my-course.type.ts';

/** Reads by reference, so that a page of duties costs as many queries as one. */
@Injectable()
export class MyCourseQuery {
  constructor(private readonly em: EntityManager) {}

  async courseOf(assignment: Assignment): Promise<MyCourse | null> {
    if (assignment.activityKind !== 'COURSE') return null;
    const enrolment = await this.enrolmentOf(assignment.id);
    const version = enrolment
      ? await enrolment.courseVersion.loadOrFail()
      : await this.publishedOf(assignment.activityId);
    if (!version) return null;
    const { id: versionId, number: versionNumber, title, summary } = version;
    const { passMark, questionCount, timeLimitMinutes } = await version.quiz.loadOrFail();
    return {
      versionId,
      versionNumber,
      title,
      summary,
      passMark,
      questionCount,
      timeLimitMinutes,
      assignment,
      version,
      enrolment,
    };
  }

  async lessonsOf({ version, enrolment }: MyCourse): Promise<MyLesson[]> {
    const [lessons, readings] = await Promise.all([version.lessons.loadItems(), this.readingsOf(enrolment)]);
    const readAt = new Map(readings.map(reading => [reading.lesson.id, reading.readAt]));
    return lessons.map(lesson => MyLesson.of(lesson, readAt.get(lesson.id) ?? null));
  }

  async readingsOf(enrolment: Enrolment | null): Promise<LessonReading[]> {
    return enrolment ? enrolment.readings.loadItems() : [];
  }

  /** The lesson in which to read again what a question was about. */
  async lessonFor(assignmentId: string, topic: string): Promise<MyLesson | null> {
    const enrolment = await this.enrolmentOf(assignmentId);
    if (!enrolment) return null;
    const lessons: Lesson[] = await (await enrolment.courseVersion.loadOrFail()).lessons.loadItems();
    const lesson = lessons.find(({ slug }) => slug === topic);
    if (!lesson) return null;
    const reading = (await this.readingsOf(enrolment)).find(read => read.lesson.id === lesson.id);
    return MyLesson.of(lesson, reading?.readAt ?? null);
  }

  private async enrolmentOf(assignmentId: string): Promise<Enrolment | null> {
    const reference = this.em.getReference(Enrolment, assignmentId, { wrapped: true });
    const enrolment = await reference.load();
    // the dataloader answers with the bare reference when there is no such row
    return reference.isInitialized() ? enrolment : null;
  }

  private async publishedOf(courseId: string): Promise<CourseVersion | null> {
    const course = await this.em.getReference(Course, courseId, { wrapped: true }).loadOrFail();
    await course.versions.loadItems();
    return course.published();
  }
}
