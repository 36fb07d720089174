import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { Locale } from '../kernel/locale.ts';
import { mostCharacters } from './answer.rules.ts';
import { InterviewMode, Recording } from './interview.entity.ts';

@InputType({ description: 'When it begins is told by the clock of the server alone.' })
export class BeginInterviewInput {
  @Field(() => ID, { nullable: true, description: 'The duty it is held for; null for an investigation.' })
  @IsOptional()
  @IsString()
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'INVESTIGATION: whom it is held with.' })
  @IsOptional()
  @IsString()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'INVESTIGATION: the routine interview that was stopped for it, if one was.',
  })
  @IsOptional()
  @IsString()
  followsId?: string | null;

  @Field(() => ID, { description: 'The version of the form whose notice was read out: the one published last.' })
  @IsString()
  formVersionId!: string;

  @Field(() => Boolean, { description: 'NOTICE_NOT_READ unless true.' }) @IsBoolean() noticeRead!: boolean;
  @Field(() => Boolean, { description: 'NOTICE_NOT_READ unless true.' })
  @IsBoolean()
  rightToDeclineExplained!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who asks beside you, up to 4, each of whom may interview this person.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsString({ each: true })
  interviewerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Who listens, up to 4; they read nothing of it later.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsString({ each: true })
  observerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who came with the one who is asked, up to 100 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  companion?: string | null;

  @Field(() => String, { description: '1–200 characters.' }) @IsString() @Length(1, 200) place!: string;
  @Field(() => InterviewMode) @IsEnum(InterviewMode) mode!: InterviewMode;
  @Field(() => Locale, { description: 'The language it is held in.' }) @IsEnum(Locale) locale!: Locale;
  @Field(() => Recording) @IsEnum(Recording) recording!: Recording;
  @Field(() => Boolean, { nullable: true, description: 'To a recording; RECORDING_WITHOUT_CONSENT without it.' })
  @IsOptional()
  @IsBoolean()
  recordingConsent?: boolean | null;
}

@InputType()
export class InterviewAnswerInput {
  @Field(() => String, { description: 'The key of the question.' }) @IsString() @MaxLength(40) question!: string;
  @Field(() => String, {
    description: 'Empty for none. YES or NO, a number, the key of an option, YYYY-MM-DD, or words.',
  })
  @IsString()
  @MaxLength(mostCharacters)
  value!: string;
}

@InputType({ description: 'A section as it is now: what was written before is replaced.' })
export class SaveInterviewSectionInput {
  @Field(() => ID) @IsString() interviewId!: string;
  @Field(() => String) @IsString() @MaxLength(40) section!: string;
  @Field(() => Int, { description: 'The revision that was seen.' }) @IsInt() @Min(0) revision!: number;
  @Field(() => ID, { description: 'A UUID made for this writing: sent again with it, it does no harm.' })
  @IsUUID()
  patchId!: string;

  @Field(() => [InterviewAnswerInput], { description: 'All that is answered so far.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InterviewAnswerInput)
  answers!: InterviewAnswerInput[];

  @Field(() => String, { description: `Up to ${mostCharacters} characters together with the answers.` })
  @IsString()
  @MaxLength(mostCharacters)
  notes!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'What is written here is a protected report (公益通報): it goes to those who handle reports, and from this record for good. Of a sealed record what was sealed goes, whatever is sent.',
  })
  @IsOptional()
  @IsBoolean()
  handOff?: boolean | null;
}

@InputType()
export class EndInterviewInput {
  @Field(() => ID) @IsString() id!: string;
}
