import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { QuestionInput } from '../quizzes/question.type.ts';
import { CourseVersionState } from './course.machine.ts';

registerEnumType(CourseVersionState, {
  name: 'CourseVersionState',
  description: 'A version is a DRAFT until it is PUBLISHED; from then on it never changes.',
});

@ObjectType('Lesson', { description: 'A lesson as its author wrote it.' })
export class LessonType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Unique in its version; questions name it as their topic.' }) slug!: string;
  @Field(() => Int, { description: 'From 1.' }) position!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Int, { description: 'How long a careful reader takes.' }) minutes!: number;
  @Field(() => LocalizedTextType, { description: 'Markdown; `{髙橋|たかはし}` is ruby.' }) body!: LocalizedTextType;
}

@ObjectType('CourseVersion', {
  description: 'What is learnt and asked; once published it never changes, in the database too.',
})
export class CourseVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1.' }) number!: number;
  @Field(() => CourseVersionState) state!: CourseVersionState;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType) summary!: LocalizedTextType;
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

@InputType()
export class LessonInput {
  @Field(() => String, { description: 'a-z, 0-9 and hyphens, 1–100 characters, unique in the course.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/)
  slug!: string;

  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) title!: LocalizedTextInput;
  @Field(() => Int, { description: '1–600.' }) @IsInt() @Min(1) @Max(600) minutes!: number;

  @Field(() => LocalizedTextInput, {
    description: 'Markdown, up to 200,000 bytes in each language, nested at most 30 deep.',
  })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;
}

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

  @Field(() => [LessonInput], { description: 'Up to 50, in the order of reading.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LessonInput)
  lessons!: LessonInput[];

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

@InputType()
export class PublishCourseInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@ArgsType()
export class LessonPreviewArgs {
  @Field(() => String, { description: 'Markdown, up to 200,000 bytes, nested at most 30 deep.' })
  @IsString()
  @Length(0, 200_000)
  body!: string;
}
