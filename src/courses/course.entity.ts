import { defineEntity, p } from '@mikro-orm/core';

import { next } from '../kernel/machine.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { base, identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../quizzes/frozen.ts';
import { Quiz } from '../quizzes/quiz.entity.ts';
import { CourseVersionState, courseMachine } from './course.machine.ts';

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
  },
  uniques: [{ properties: ['courseVersion', 'slug'] }],
  triggers: [
    frozenWhen(
      'lessons',
      ['insert', 'update', 'delete'],
      `exists (select from shinrai.course_versions where id in (new.course_version_id, old.course_version_id) and state = 'PUBLISHED')`,
    ),
  ],
});

export class Lesson extends LessonSchema.class {}
LessonSchema.setClass(Lesson);
