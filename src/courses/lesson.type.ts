import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { CourseFileInput, LessonVideoInput, LessonVideoType } from './course-media.type.ts';
import { LessonTheme } from './lesson-theme.ts';

registerEnumType(LessonTheme, {
  name: 'LessonTheme',
  description: 'What education on personal information must cover (JIS Q 15001, A.3.4.5).',
});

@ObjectType('Lesson', { description: 'A lesson as its author wrote it.' })
export class LessonType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Unique in its version; questions name it as their topic.' }) slug!: string;
  @Field(() => Int, { description: 'From 1.' }) position!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Int, { description: 'How long a careful reader takes.' }) minutes!: number;
  @Field(() => LocalizedTextType, { description: 'Markdown; `{髙橋|たかはし}` is ruby.' }) body!: LocalizedTextType;
  @Field(() => Int, { description: 'So long a learner must attend to it, at least; 0 asks for nothing.' })
  attentionSeconds!: number;
  @Field(() => LessonVideoType, { nullable: true }) video!: LessonVideoType | null;
  @Field(() => [LessonTheme], { nullable: true, description: 'Which of them it covers; null for none.' })
  themes!: readonly LessonTheme[] | null;
}

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

  @Field(() => Int, {
    defaultValue: 0,
    description: 'So long a learner must attend to it before it counts as read, 0–3600; the server checks it.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3600)
  attentionSeconds?: number;

  @Field(() => LessonVideoInput, {
    nullable: true,
    description: 'With a video, watching nine tenths of it counts as read too.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LessonVideoInput)
  video?: LessonVideoInput | null;

  @Field(() => [LessonTheme], {
    nullable: true,
    description: 'What of the education on personal information it covers.',
  })
  @IsOptional()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsEnum(LessonTheme, { each: true })
  themes?: LessonTheme[] | null;
}

@ArgsType()
export class LessonPreviewArgs {
  @Field(() => String, { description: 'Markdown, up to 200,000 bytes, nested at most 30 deep.' })
  @IsString()
  @Length(0, 200_000)
  body!: string;

  @Field(() => [CourseFileInput], { defaultValue: [], description: 'The files that the text may show, up to 200.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CourseFileInput)
  files?: CourseFileInput[];
}
