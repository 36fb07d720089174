import { defineEntity, p } from '@mikro-orm/core';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import { base, identified } from '../platform/base.properties.ts';
import { Quiz } from '../quizzes/quiz.entity.ts';

/** A version is a DRAFT until it is PUBLISHED; from then on it never changes. */
export const CourseVersionState = names('DRAFT', 'PUBLISHED');
export type CourseVersionState = keyof typeof CourseVersionState;

const CourseSchema = defineEntity({
  name: 'Course',
  schema: 'shinrai',
  tableName: 'courses',
  properties: {
    ...base,
    code: p.string().unique(),
    createdAt: p.datetime(),
    versions: () => p.oneToMany(CourseVersion).mappedBy('course').orderBy({ number: 'desc' }),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** Something to learn; what is learnt stands in its versions. */
export class Course extends CourseSchema.class {}
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
});

export class CourseVersion extends CourseVersionSchema.class {}
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
});

export class Lesson extends LessonSchema.class {}
LessonSchema.setClass(Lesson);
