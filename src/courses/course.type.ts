import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { QuestionInput } from '../quizzes/question.type.ts';
import { TopicCountInput } from '../quizzes/quiz.type.ts';
import { CourseVersionState } from './course.machine.ts';
import { CourseFileInput } from './course-media.type.ts';
import { LessonInput } from './lesson.type.ts';

registerEnumType(CourseVersionState, {
  name: 'CourseVersionState',
  description: 'A version is a DRAFT until it is PUBLISHED; from then on it never changes.',
});

@ObjectType('CourseVersion', {
  description: 'What is learnt and asked; once published it never changes, in the database too.',
})
export class CourseVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1.' }) number!: number;
  @Field(() => CourseVersionState) state!: CourseVersionState;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType) summary!: LocalizedTextType;
  @Field(() => Boolean, { description: 'Whether the quiz can only be started once every lesson is read.' })
  lessonsFirst!: boolean;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over everything that a learner sees and is asked, in hexadecimal; null for a draft.',
  })
  contentHash!: string | null;
}

@ObjectType('Course', { description: 'Something to learn; what is learnt stands in its versions.' })
export class CourseType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Counts every saving and publishing.' }) version!: number;
  @Field(() => String, { description: 'Unique.' }) code!: string;
}

@ObjectType()
export class CourseConnection extends ConnectionOf(CourseType, 'Course') {}

/** A course as it is written and exchanged: without ids, states and dates. */
@InputType({ isAbstract: true })
export class CourseDocument {
  @Field(() => String, {
    description: 'a-z, 0-9 and hyphens, 1–100 characters; CODE_TAKEN when another course has it.',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/)
  code!: string;

  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) summary!: LocalizedTextInput;
  @Field(() => Int, { description: 'Percent of the points, 1–100.' }) @IsInt() @Min(1) @Max(100) passMark!: number;
  @Field(() => Int, { description: 'Questions drawn for one attempt, 1–100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  questionCount!: number;
  @Field(() => Int, { description: '1–480.' }) @IsInt() @Min(1) @Max(480) timeLimitMinutes!: number;

  @Field(() => [TopicCountInput], {
    nullable: true,
    description: 'At least so many questions from each of these topics, each named once; the rest is drawn evenly.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TopicCountInput)
  topicCounts?: TopicCountInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Options in another order each time; true if not said.' })
  @IsOptional()
  @IsBoolean()
  shuffleOptions?: boolean | null;

  @Field(() => Int, { nullable: true, description: '1–100 attempts for one duty; null for as many as needed.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  attemptLimit?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes between the end of an attempt and the start of the next, 0–10,080; 0 if not said.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_080)
  waitMinutes?: number | null;

  @Field(() => [LessonInput], { description: 'Up to 50, in the order of reading.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LessonInput)
  lessons!: LessonInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the quiz can only be started once every lesson is read.',
  })
  @IsOptional()
  @IsBoolean()
  lessonsFirst?: boolean;

  @Field(() => [CourseFileInput], { defaultValue: [], description: 'Up to 200: pictures, videos and captions.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CourseFileInput)
  files?: CourseFileInput[];

  @Field(() => [QuestionInput], { description: 'Up to 500.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  questions!: QuestionInput[];
}

@InputType({ description: 'The whole draft: what it does not name is gone.' })
export class SaveCourseDraftInput extends CourseDocument {
  @Field(() => ID, { nullable: true, description: 'Null for a new course.' }) @IsOptional() @IsString() id?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'Required with `id`.' }) @IsOptional() @IsInt() version?:
    | number
    | null;
}
