import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { MyAssignmentType } from '../assignments/assignment.type.ts';
import { CourseMedia } from '../courses/course-media.ts';
import { Course, type CourseVersion, type Lesson } from '../courses/course.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { MyCourse, MyLesson, MyLessonVideo } from './my-course.type.ts';
import type { Supplement } from './supplement.entity.ts';
import { inHandOf } from './supplement.rules.ts';
import { SupplementService } from './supplement.service.ts';

/** Reads by reference, so that a page of duties costs as many queries as one. */
@Injectable()
export class MyCourseQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly media: CourseMedia,
    private readonly supplements: SupplementService,
  ) {}

  async courseOf(assignment: MyAssignmentType): Promise<MyCourse | null> {
    if (assignment.activityKind !== 'COURSE') return null;
    const [enrolment, inHand] = await Promise.all([this.enrolmentOf(assignment.id), this.inHand(assignment.id)]);
    const version = inHand ?? (await this.publishedOf(assignment.activityId));
    if (!version) return null;
    const { id: versionId, number: versionNumber, title, summary, lessonsFirst } = version;
    const { passMark, questionCount, timeLimitMinutes } = await version.quiz.loadOrFail();
    return {
      versionId,
      versionNumber,
      title,
      summary,
      passMark,
      questionCount,
      timeLimitMinutes,
      lessonsFirst,
      assignment,
      version,
      enrolment,
    };
  }

  async lessonsOf({ version, enrolment }: MyCourse): Promise<MyLesson[]> {
    const lessons: Lesson[] = await version.lessons.loadItems();
    return this.followed(lessons, enrolment);
  }

  async lessonsOfSupplement({ assignment, courseVersion }: Supplement): Promise<MyLesson[]> {
    const [enrolment, version] = await Promise.all([this.enrolmentOf(assignment.id), courseVersion.loadOrFail()]);
    return this.followed(await version.lessons.loadItems(), enrolment);
  }

  /** The lesson in which to read again what a question was about. */
  async lessonFor(assignmentId: string, topic: string): Promise<MyLesson | null> {
    const [enrolment, version] = await Promise.all([this.enrolmentOf(assignmentId), this.inHand(assignmentId)]);
    if (!version) return null;
    const lessons: Lesson[] = await version.lessons.loadItems();
    const [lesson] = await this.followed(
      lessons.filter(({ slug }) => slug === topic),
      enrolment,
    );
    return lesson ?? null;
  }

  async videoOf({ lesson, attention }: MyLesson): Promise<MyLessonVideo | null> {
    if (!lesson.video) return null;
    const { file, captionsJa, captionsEn, transcript } = lesson.video;
    const files = await this.media.of(lesson.courseVersion);
    const video = files.get(file);
    if (!video) return null;
    return {
      mediaId: video.id,
      mimeType: video.mimeType,
      durationSeconds: video.durationSeconds!,
      captionsJaId: files.get(captionsJa ?? '')?.id ?? null,
      captionsEnId: files.get(captionsEn ?? '')?.id ?? null,
      watched: (attention?.watched ?? []).map(([from, to]) => ({ from, to })),
      transcript,
      courseVersion: lesson.courseVersion,
    };
  }

  private async followed(lessons: readonly Lesson[], enrolment: Enrolment | null): Promise<MyLesson[]> {
    const readings = enrolment ? await enrolment.readings.loadItems() : [];
    const attentions = enrolment ? await enrolment.attentions.loadItems() : [];
    return lessons.map(lesson => {
      const isAbout = (kept: { lesson: { id: string } }) => kept.lesson.id === lesson.id;
      return MyLesson.of({
        lesson,
        attention: attentions.find(isAbout) ?? null,
        reading: readings.find(isAbout) ?? null,
      });
    });
  }

  /** The version of a newer publication that is to be learnt, else the one that was begun; null before that. */
  private async inHand(assignmentId: string): Promise<CourseVersion | null> {
    const [enrolment, supplements] = await Promise.all([
      this.enrolmentOf(assignmentId),
      this.supplements.of(assignmentId),
    ]);
    return (inHandOf(supplements) ?? enrolment)?.courseVersion.loadOrFail() ?? null;
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
