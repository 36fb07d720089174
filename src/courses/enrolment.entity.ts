import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { CourseVersion, Lesson } from './course.entity.ts';

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  schema: 'shinrai',
  tableName: 'enrolments',
  properties: {
    assignment: () => p.oneToOne(Assignment).ref().primary(),
    courseVersion: () => p.manyToOne(CourseVersion).ref(),
    enrolledAt: p.datetime(),
  },
});

/** The version of the course with which an assignment was begun and stays. */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);

const LessonReadingSchema = defineEntity({
  name: 'LessonReading',
  schema: 'shinrai',
  tableName: 'lesson_readings',
  properties: {
    ...identified,
    assignment: () => p.manyToOne(Assignment).ref(),
    lesson: () => p.manyToOne(Lesson).ref(),
    readAt: p.datetime(),
  },
  uniques: [{ properties: ['assignment', 'lesson'] }],
});

/** That a lesson was read to its end for an assignment. */
export class LessonReading extends LessonReadingSchema.class {}
LessonReadingSchema.setClass(LessonReading);
