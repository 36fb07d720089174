import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString } from 'class-validator';

import type { Assignment } from '../assignments/assignment.entity.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import type { CourseVersion, Lesson } from './course.entity.ts';
import type { Enrolment } from './enrolment.entity.ts';

@ObjectType({ description: 'A course as a learner has it: the version it was begun with, or would begin with now.' })
export class MyCourse {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType) summary!: LocalizedTextType;
  @Field(() => Int, { description: 'Percent of the points needed to pass; the mark itself passes.' }) passMark!: number;
  @Field(() => Int, { description: 'Questions in one attempt.' }) questionCount!: number;
  @Field(() => Int) timeLimitMinutes!: number;
  assignment!: Assignment;
  version!: CourseVersion;
  /** Null before the first lesson is read or the first attempt is started. */
  enrolment!: Enrolment | null;
}

@ObjectType({ description: 'A lesson as a learner reads it.' })
export class MyLesson {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => Int, { description: 'From 1.' }) position!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Int, { description: 'How long a careful reader takes.' }) minutes!: number;
  @Field(() => Date, { nullable: true, description: 'When it was read to its end for this duty.' })
  readAt!: Date | null;
  body!: LocalizedTextType;

  static of({ id, slug, position, title, minutes, body }: Lesson, readAt: Date | null): MyLesson {
    return { id, slug, position, title, minutes, body, readAt };
  }
}

@InputType()
export class MarkLessonReadInput {
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => ID, { description: 'Of the version the duty was begun with; any other does not exist.' })
  @IsString()
  lessonId!: string;
}
