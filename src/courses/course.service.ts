import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type LocalizedTextInput, localized } from '../platform/localized-text.type.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Media } from '../media/media.entity.ts';
import { Question, Quiz } from '../quizzes/quiz.entity.ts';
import { rulesOf } from '../quizzes/quiz.rules.ts';
import { Course, CourseFile, CourseVersion, Lesson } from './course.entity.ts';
import { contentOf, hashOf, problemsIn } from './course-content.ts';
import { checkNames } from './course.rules.ts';
import type { CourseFileInput, LessonVideoInput } from './course-media.type.ts';
import type { CourseDocument, SaveCourseDraftInput } from './course.type.ts';
import { checkMarkdown } from './markdown.ts';
import { inOrder } from './lesson-theme.ts';
import type { LessonVideo } from './media.rules.ts';

const subject = ({ id }: Course) => ({ recordType: 'Course', recordId: id });

/** A course as somebody saw it. */
export interface SeenCourse {
  id: string;
  version: number;
}

@Injectable()
export class CourseService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Makes the course's one draft what this document says. */
  @Transaction()
  async saveDraft(actor: Actor, { id, version, ...document }: SaveCourseDraftInput): Promise<Course> {
    checkNames(document);
    checkBodies(document);
    const { code } = document;
    const known = id ? await this.seen({ id, version: version ?? refuseField('version', 'isInt') }) : null;
    await this.checkCode(code, known);
    const course = known ?? this.em.create(Course, { code, createdAt: this.clock.now(), changes: 0 });
    course.code = code;
    await this.writeDraft(course, document);
    course.touch();
    this.audit.done(actor, 'SAVE_COURSE_DRAFT', subject(course), {
      code,
      lessons: document.lessons.length,
      questions: document.questions.length,
    });
    return course;
  }

  /** In the caller's transaction: fixes the draft for good, and from now on new learners get it; `decided` is for the log. */
  async publish(actor: Actor, course: Course, decided: Record<string, string | number> = {}): Promise<void> {
    const draft = course.draft() ?? refuse('COURSE_INCOMPLETE', { problems: [{ problem: 'NO_DRAFT', where: null }] });
    const content = await contentOf(draft);
    const problems = problemsIn(content);
    if (problems.length > 0) refuse('COURSE_INCOMPLETE', { problems });
    const contentHash = hashOf(content);
    draft.publish(contentHash, actor.id, this.clock.now());
    course.touch();
    const { code } = course;
    this.audit.done(actor, 'PUBLISH_COURSE', subject(course), { code, number: draft.number, contentHash, ...decided });
  }

  private async checkCode(code: string, known: Course | null): Promise<void> {
    // one at a time for each code: a double click must not meet the unique index
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`course ${code}`}))`);
    const others = known ? { code, id: { $ne: known.id } } : { code };
    if ((await this.em.count(Course, others)) > 0) refuse('CODE_TAKEN', { code });
  }

  private async writeDraft(
    course: Course,
    { lessons, questions, files = [], ...about }: CourseDocument,
  ): Promise<void> {
    const version = await this.draftOf(course, about);
    for (const [index, { slug, title, minutes, body, attentionSeconds = 0, video, themes }] of lessons.entries()) {
      this.em.create(Lesson, {
        courseVersion: version,
        position: index + 1,
        slug,
        title: localized(title),
        minutes,
        body: localized(body),
        attentionSeconds,
        video: video ? lessonVideo(video) : null,
        themes: themes?.length ? inOrder(themes) : null,
      });
    }
    await this.addFiles(version, files);
    for (const [index, { code, topic, kind, stem, options, explanation }] of questions.entries()) {
      const choices = options.map(({ text, right }) => ({ id: newId(), text: localized(text), right }));
      const asked = { stem: localized(stem), options: choices, explanation: localized(explanation) };
      this.em.create(Question, { quiz: version.quiz, position: index + 1, code, topic, kind, ...asked });
    }
  }

  private async addFiles(version: CourseVersion, files: readonly CourseFileInput[]): Promise<void> {
    const ids = files.map(({ mediaId }) => mediaId).filter(isId);
    const known = new Map((await this.em.find(Media, { id: { $in: ids } })).map(media => [media.id, media]));
    for (const [index, { name, mediaId }] of files.entries()) {
      const media = known.get(mediaId) ?? refuseField(`files.${index}.mediaId`, 'exists');
      this.em.create(CourseFile, { courseVersion: version, name, media });
    }
  }

  /** The draft, emptied of what it contained, or a new one. */
  private async draftOf(
    course: Course,
    about: Omit<CourseDocument, 'lessons' | 'questions' | 'files'>,
  ): Promise<CourseVersion> {
    const { passMark, questionCount, timeLimitMinutes } = about;
    const rules = { passMark, questionCount, timeLimitMinutes, ...rulesOf(about) };
    const texts = {
      title: localized(about.title),
      summary: localized(about.summary),
      lessonsFirst: about.lessonsFirst ?? false,
    };
    const draft = course.draft();
    if (!draft) {
      const quiz = this.em.create(Quiz, rules);
      return this.em.create(CourseVersion, {
        course,
        number: course.versions.length + 1,
        state: 'DRAFT',
        quiz,
        ...texts,
      });
    }
    // nobody has seen a draft, so its parts have no history
    await this.em.nativeDelete(Lesson, { courseVersion: draft });
    await this.em.nativeDelete(CourseFile, { courseVersion: draft });
    await this.em.nativeDelete(Question, { quiz: draft.quiz.id });
    Object.assign(await draft.quiz.loadOrFail(), rules);
    return Object.assign(draft, texts);
  }

  /** The course with its versions, locked, if it is still as the actor saw it. */
  async seen({ id, version }: SeenCourse): Promise<Course> {
    if (!isId(id)) refuse('NOT_FOUND');
    const found =
      (await this.em.findOne(Course, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })) ?? refuse('NOT_FOUND');
    if (found.version !== version) refuse('STALE');
    await found.versions.loadItems();
    return found;
  }
}

function checkBodies({ lessons }: CourseDocument): void {
  for (const [index, { body, video }] of lessons.entries()) {
    checkText(body, `lessons.${index}.body`);
    if (video) checkText(video.transcript, `lessons.${index}.video.transcript`);
  }
}

function checkText({ ja, en }: LocalizedTextInput, field: string): void {
  checkMarkdown(ja, `${field}.ja`);
  if (en) checkMarkdown(en, `${field}.en`);
}

const lessonVideo = ({ file, captionsJa = null, captionsEn = null, transcript }: LessonVideoInput): LessonVideo => ({
  file,
  captionsJa,
  captionsEn,
  transcript: localized(transcript),
});
