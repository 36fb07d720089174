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
    readings: () => p.oneToMany(LessonReading).mappedBy('enrolment'),
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
    enrolment: () => p.manyToOne(Enrolment).ref().fieldName('assignment_id'),
    lesson: () => p.manyToOne(Lesson).ref(),
    readAt: p.datetime(),
  },
  uniques: [{ properties: ['enrolment', 'lesson'] }],
});

/** That a lesson was read to its end for an assignment. */
export class LessonReading extends LessonReadingSchema.class {}
LessonReadingSchema.setClass(LessonReading);
