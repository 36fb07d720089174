import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { CourseVersion, Lesson } from '../courses/course.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { type Interval, watchedWithin } from './attention.rules.ts';

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  schema: 'shinrai',
  tableName: 'enrolments',
  properties: {
    assignment: () => p.oneToOne(Assignment).ref().primary(),
    courseVersion: () => p.manyToOne(CourseVersion).ref(),
    enrolledAt: p.datetime(),
    readings: () => p.oneToMany(LessonReading).mappedBy('enrolment'),
    attentions: () => p.oneToMany(LessonAttention).mappedBy('enrolment'),
  },
});

/** The version of the course with which an assignment was begun and stays, unless a publication moves it to the next one. */
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

const LessonAttentionSchema = defineEntity({
  name: 'LessonAttention',
  schema: 'shinrai',
  tableName: 'lesson_attentions',
  properties: {
    ...identified,
    enrolment: () => p.manyToOne(Enrolment).ref().fieldName('assignment_id'),
    lesson: () => p.manyToOne(Lesson).ref(),
    begunAt: p.datetime(),
    attendedSeconds: p.double().$type<number>(),
    /** What of its video was watched, in order. */
    watched: p.json<Interval[]>(),
  },
  uniques: [{ properties: ['enrolment', 'lesson'] }],
});

/** How much of their time somebody gave to a lesson, for an assignment. */
export class LessonAttention extends LessonAttentionSchema.class {
  attend(seconds: number): void {
    this.attendedSeconds = Math.round((this.attendedSeconds + seconds) * 1000) / 1000;
  }

  watch(claimed: readonly Interval[], within: { durationSeconds: number; seconds: number }): void {
    this.watched = watchedWithin(within, this.watched, claimed);
  }
}
LessonAttentionSchema.setClass(LessonAttention);

const SignOfLifeSchema = defineEntity({
  name: 'SignOfLife',
  schema: 'shinrai',
  tableName: 'signs_of_life',
  properties: {
    employeeId: p.uuid().primary(),
    seenAt: p.datetime(),
    /** The one before, against which this one was credited. */
    seenBefore: p.datetime().nullable(),
  },
});

/** When somebody last showed that they were reading: one row a person, so that two clients cannot earn the same second. */
export class SignOfLife extends SignOfLifeSchema.class {}
SignOfLifeSchema.setClass(SignOfLife);
