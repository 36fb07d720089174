import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Matches, ValidateNested } from 'class-validator';

import { MediaKind } from '../media/media-kind.ts';
import type { Media } from '../media/media.entity.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';

registerEnumType(MediaKind, {
  name: 'MediaKind',
  description: 'PNG, JPEG, GIF or WebP; MP4 or WebM; WebVTT. What a file is, its bytes say.',
});

const fileName = /^[a-z0-9][a-z0-9._-]{0,99}$/;

@ObjectType('CourseFile', { description: 'A picture, video or captions under the name by which lessons call it.' })
export class CourseFileType {
  @Field(() => String, { description: 'Unique in its version; a picture is shown by `![what it shows](media/name)`.' })
  name!: string;
  @Field(() => ID, { description: 'Its bytes are at `course-media/<mediaId>`, from the place of the API.' })
  mediaId!: string;
  @Field(() => MediaKind) kind!: MediaKind;
  @Field(() => String) mimeType!: string;
  @Field(() => Int) bytes!: number;
  @Field(() => Int, { nullable: true, description: 'Pixels, of an image.' }) width!: number | null;
  @Field(() => Int, { nullable: true, description: 'Pixels, of an image.' }) height!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a video.' }) durationSeconds!: number | null;

  static of(name: string, { id, kind, mimeType, bytes, width, height, durationSeconds }: Media): CourseFileType {
    const size = { width: width ?? null, height: height ?? null };
    return { name, mediaId: id, kind, mimeType, bytes, ...size, durationSeconds: durationSeconds ?? null };
  }
}

@ObjectType('LessonVideo', { description: 'The video of a lesson, by the names of its files.' })
export class LessonVideoType {
  @Field(() => String) file!: string;
  @Field(() => String, { nullable: true }) captionsJa!: string | null;
  @Field(() => String, { nullable: true }) captionsEn!: string | null;
  @Field(() => LocalizedTextType, { description: 'Markdown: all that is said and shown, for who reads it instead.' })
  transcript!: LocalizedTextType;
}

@InputType()
export class CourseFileInput {
  @Field(() => String, { description: 'a-z, 0-9, dot, hyphen and underscore, 1–100 characters, unique in the course.' })
  @Matches(fileName)
  name!: string;

  @Field(() => ID, { description: 'What `POST course-media` answered.' }) @IsString() mediaId!: string;
}

@InputType()
export class LessonVideoInput {
  @Field(() => String, { description: 'The name of a video among the files of the course.' })
  @Matches(fileName)
  file!: string;

  @Field(() => String, { nullable: true, description: 'The name of captions among the files of the course.' })
  @IsOptional()
  @Matches(fileName)
  captionsJa?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of captions among the files of the course.' })
  @IsOptional()
  @Matches(fileName)
  captionsEn?: string | null;

  @Field(() => LocalizedTextInput, { description: 'Markdown, like a body: all that is said and shown.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  transcript!: LocalizedTextInput;
}
