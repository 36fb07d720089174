import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsNumber, IsString, Min, ValidateNested } from 'class-validator';

import type { MyAssignmentType } from '../assignments/assignment.type.ts';
import type { CourseVersion, Lesson } from '../courses/course.entity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import type { Followed } from './attention.service.ts';
import type { Enrolment, LessonAttention } from './enrolment.entity.ts';

@ObjectType({
  description:
    'A course as a learner has it: the version it was begun with or a publication moved it to, or would begin with now.',
})
export class MyCourse {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType) summary!: LocalizedTextType;
  @Field(() => Int, { description: 'Percent of the points needed to pass; the mark itself passes.' }) passMark!: number;
  @Field(() => Int, { description: 'Questions in one attempt.' }) questionCount!: number;
  @Field(() => Int) timeLimitMinutes!: number;
  @Field(() => Boolean, { description: 'Whether every lesson must be read before the quiz can be started.' })
  lessonsFirst!: boolean;
  assignment!: MyAssignmentType;
  version!: CourseVersion;
  /** Null before the first lesson is read or the first attempt is started. */
  enrolment!: Enrolment | null;
}

@ObjectType({ description: 'A part of a video, in seconds from its beginning.' })
export class WatchedSegment {
  @Field(() => Float) from!: number;
  @Field(() => Float) to!: number;
}

@ObjectType({ description: 'The video of a lesson, with the ids under which its files are at `course-media/<id>`.' })
export class MyLessonVideo {
  @Field(() => ID) mediaId!: string;
  @Field(() => String) mimeType!: string;
  @Field(() => Float) durationSeconds!: number;
  @Field(() => ID, { nullable: true }) captionsJaId!: string | null;
  @Field(() => ID, { nullable: true }) captionsEnId!: string | null;
  @Field(() => [WatchedSegment], { description: 'What was watched so far, as the server counts it; in order.' })
  watched!: WatchedSegment[];
  transcript!: LocalizedText;
  courseVersion!: { id: string };
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
  @Field(() => Int, { description: 'So long it must be attended to, at least; 0 asks for nothing.' })
  attentionSeconds!: number;
  lesson!: Lesson;
  attention!: LessonAttention | null;

  static of({ lesson, attention, reading }: Followed): MyLesson {
    const { id, slug, position, title, minutes, attentionSeconds } = lesson;
    const about = { id, slug, position, title, minutes, attentionSeconds };
    return { ...about, readAt: reading?.readAt ?? null, lesson, attention };
  }
}

@InputType({ isAbstract: true })
export class LessonOfMine {
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => ID, { description: 'Of the version one has of the course; any other does not exist.' })
  @IsString()
  lessonId!: string;
}

@InputType()
export class MarkLessonReadInput extends LessonOfMine {}

@InputType()
export class WatchedSegmentInput {
  @Field(() => Float, { description: 'Seconds from the beginning of the video.' }) @IsNumber() @Min(0) from!: number;
  @Field(() => Float, { description: 'Seconds from the beginning of the video.' }) @IsNumber() @Min(0) to!: number;
}

@InputType()
export class AttendLessonInput extends LessonOfMine {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the reader has only come now: the time since the last sign was not given to this lesson.',
  })
  @IsBoolean()
  begins!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'With a video: whether its transcript is being read.' })
  @IsBoolean()
  transcript!: boolean;

  @Field(() => [WatchedSegmentInput], {
    defaultValue: [],
    description:
      'Up to 100 parts of the video that were played, in any order and as often as one likes. Counted is what there was time for, at twice the speed at most.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WatchedSegmentInput)
  watched!: WatchedSegmentInput[];
}
