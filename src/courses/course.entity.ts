import { defineEntity, p } from '@mikro-orm/core';

import { next } from '../kernel/machine.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { base, identified } from '../platform/base.properties.ts';
import { Media } from '../media/media.entity.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Quiz } from '../quizzes/quiz.entity.ts';
import { CourseVersionState, courseMachine } from './course.machine.ts';
import type { LessonTheme } from './lesson-theme.ts';
import type { LessonVideo } from './media.rules.ts';

const CourseSchema = defineEntity({
  name: 'Course',
  schema: 'shinrai',
  tableName: 'courses',
  properties: {
    ...base,
    code: p.string().unique(),
    createdAt: p.datetime(),
    /** How often a version was saved or published, so that the course's `version` tells of it. */
    changes: p.integer(),
    versions: () => p.oneToMany(CourseVersion).mappedBy('course').orderBy({ number: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** Something to learn; what is learnt stands in its versions. */
export class Course extends CourseSchema.class {
  /** Says that one of the versions was written. */
  touch(): void {
    this.changes += 1;
  }

  /** The version that new learners get; needs `versions` loaded. */
  published(): CourseVersion | null {
    return this.versions.find(({ state }) => state === 'PUBLISHED') ?? null;
  }

  /** The one version that can still be written; needs `versions` loaded. */
  draft(): CourseVersion | null {
    return this.versions.find(({ state }) => state === 'DRAFT') ?? null;
  }
}
CourseSchema.setClass(Course);

const CourseVersionSchema = defineEntity({
  name: 'CourseVersion',
  schema: 'shinrai',
  tableName: 'course_versions',
  properties: {
    ...identified,
    course: () => p.manyToOne(Course).ref(),
    number: p.integer(),
    state: p.string().$type<CourseVersionState>(),
    title: p.json<LocalizedText>(),
    summary: p.json<LocalizedText>(),
    quiz: () => p.manyToOne(Quiz).ref(),
    lessons: () => p.oneToMany(Lesson).mappedBy('courseVersion').orderBy({ position: 'asc' }),
    files: () => p.oneToMany(CourseFile).mappedBy('courseVersion').orderBy({ name: 'asc' }),
    /** Whether every lesson must be read before the quiz can be started. */
    lessonsFirst: p.boolean().default(false),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
    /** SHA-256 over everything that a learner sees and is asked. */
    contentHash: p.string().nullable(),
  },
  uniques: [{ properties: ['course', 'number'] }],
  indexes: [
    {
      name: 'course_versions_one_draft',
      expression: `create unique index "course_versions_one_draft" on "shinrai"."course_versions" ("course_id") where "state" = 'DRAFT'`,
    },
  ],
  triggers: [frozenWhen('course_versions', ['update', 'delete'], `old.state = 'PUBLISHED'`)],
});

export class CourseVersion extends CourseVersionSchema.class {
  /** Fixes the version and its quiz for good. */
  publish(contentHash: string, by: string | null, at: Date): void {
    this.state = next(courseMachine, this.state, 'PUBLISH');
    this.contentHash = contentHash;
    this.publishedBy = by;
    this.publishedAt = at;
    this.quiz.unwrap().freeze(at);
  }
}
CourseVersionSchema.setClass(CourseVersion);

/** What belongs to a published version stays as it is: nothing comes, changes or goes. */
const isPublished = `exists (select from shinrai.course_versions where id in (new.course_version_id, old.course_version_id) and state = 'PUBLISHED')`;

const LessonSchema = defineEntity({
  name: 'Lesson',
  schema: 'shinrai',
  tableName: 'lessons',
  properties: {
    ...identified,
    courseVersion: () => p.manyToOne(CourseVersion).ref(),
    position: p.integer(),
    slug: p.string(),
    title: p.json<LocalizedText>(),
    /** How long a careful reader takes. */
    minutes: p.integer(),
    /** Markdown. */
    body: p.json<LocalizedText>(),
    /** So long somebody must attend to it, at least, before it counts as read. */
    attentionSeconds: p.integer().default(0),
    video: p.json<LessonVideo>().nullable(),
    /** What of the education on personal information it covers. */
    themes: p.json<LessonTheme[]>().nullable(),
  },
  uniques: [{ properties: ['courseVersion', 'slug'] }],
  triggers: [frozenWhen('lessons', ['insert', 'update', 'delete'], isPublished)],
});

export class Lesson extends LessonSchema.class {}
LessonSchema.setClass(Lesson);

const CourseFileSchema = defineEntity({
  name: 'CourseFile',
  schema: 'shinrai',
  tableName: 'course_files',
  properties: {
    ...identified,
    courseVersion: () => p.manyToOne(CourseVersion).ref(),
    name: p.string(),
    media: () => p.manyToOne(Media).ref(),
  },
  uniques: [{ properties: ['courseVersion', 'name'] }],
  indexes: [{ properties: ['media'] }],
  triggers: [frozenWhen('course_files', ['insert', 'update', 'delete'], isPublished)],
});

/** A picture, video or captions under the name by which the lessons of a version call it. */
export class CourseFile extends CourseFileSchema.class {}
CourseFileSchema.setClass(CourseFile);
