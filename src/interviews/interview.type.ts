import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { Locale } from '../kernel/locale.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { AcknowledgementMethod, AcknowledgementResult } from './amendment.entity.ts';
import { InterviewFormVersionType } from './form.type.ts';
import { InterviewMode, Recording } from './interview.entity.ts';
import { InterviewState } from './interview.machine.ts';
import { InterviewPurpose } from './purpose.ts';

registerEnumType(InterviewMode, { name: 'InterviewMode' });
registerEnumType(Recording, { name: 'Recording', description: 'What is recorded, with consent.' });
registerEnumType(InterviewState, {
  name: 'InterviewState',
  description: 'SEALED: held to its end. STOPPED: stopped for an investigation, and sealed as far as it went.',
});
registerEnumType(AcknowledgementResult, { name: 'AcknowledgementResult' });
registerEnumType(AcknowledgementMethod, {
  name: 'AcknowledgementMethod',
  description: 'PAPER: a signed scan was filed by the interviewer.',
});

@ObjectType('InterviewAcknowledgement', { description: 'What somebody said of the record, up to an amendment.' })
export class AcknowledgementType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The last amendment they had seen; 0 for the record alone.' }) seq!: number;
  @Field(() => AcknowledgementResult) result!: AcknowledgementResult;
  @Field(() => AcknowledgementMethod) method!: AcknowledgementMethod;
  @Field(() => String, { nullable: true, description: 'PAPER: SHA-256 of the scan.' }) sha256!: string | null;
  @Field(() => Date) acknowledgedAt!: Date;
}

@ObjectType('Interview', { description: 'That, when and by whom an interview was held; nothing of what was said.' })
export class InterviewType {
  @Field(() => ID) id!: string;
  @Field(() => InterviewPurpose) purpose!: InterviewPurpose;
  @Field(() => InterviewState) state!: InterviewState;
  @Field(() => Date, { description: 'When it began, by the clock of the server.' }) startedAt!: Date;
  @Field(() => Date, { description: 'By when the notice of purpose had been read out.' }) noticeReadAt!: Date;
  @Field(() => String) place!: string;
  @Field(() => InterviewMode) mode!: InterviewMode;
  @Field(() => Locale, { description: 'The language it is held in.' }) locale!: Locale;
  @Field(() => String, { nullable: true, description: 'Who came with the one who was asked.' }) companion!:
    | string
    | null;
  @Field(() => Recording) recording!: Recording;
  @Field(() => Date, { nullable: true }) sealedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the encrypted sections, hex; null until it is sealed.',
  })
  contentHash!: string | null;
}

@ObjectType()
export class InterviewConnection extends ConnectionOf(InterviewType, 'Interview') {}

@ObjectType({ description: 'A hash of the encrypted text of a section, by its key.' })
export class SectionHash {
  @Field(() => String) section!: string;
  @Field(() => String, { description: 'SHA-256, hex.' }) sha256!: string;
}

@InputType({ description: 'Every condition given must hold.' })
export class InterviewFilter {
  @Field(() => ID, { nullable: true, description: 'Held with this person.' }) @IsOptional() @IsString() personId?:
    | string
    | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() assignmentId?: string | null;
  @Field(() => InterviewState, { nullable: true }) @IsOptional() @IsEnum(InterviewState) state?: InterviewState | null;
  @Field(() => InterviewPurpose, { nullable: true })
  @IsOptional()
  @IsEnum(InterviewPurpose)
  purpose?: InterviewPurpose | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that you hold.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

@ArgsType()
export class InterviewsArgs extends PageArgs {
  @Field(() => InterviewFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => InterviewFilter)
  filter?: InterviewFilter | null;
}

@ObjectType('HeldInterview', {
  description: 'That a routine interview was held, for HR and managers: never what was said.',
})
export class HeldInterviewType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LocalizedTextType, { description: 'Of the form.' }) title!: LocalizedTextType;
  @Field(() => LocalDateScalar) heldOn!: LocalDate;
}

@ObjectType()
export class HeldInterviewConnection extends ConnectionOf(HeldInterviewType, 'HeldInterview') {}

@ArgsType()
export class HeldInterviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this person alone.' }) @IsOptional() @IsString() personId?:
    | string
    | null;
}

@ObjectType('InterviewToBegin', { description: 'What is needed to begin the interview of a duty.' })
export class InterviewToBegin {
  @Field(() => ID) assignmentId!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => InterviewPurpose) purpose!: InterviewPurpose;
  @Field(() => InterviewFormVersionType, { description: 'Its notice is read out first.' })
  form!: InterviewFormVersionType;
  @Field(() => ID, { nullable: true, description: 'The interview that is already open, to go on with.' })
  openInterviewId!: string | null;
}

@ObjectType('InvestigationToBegin', { description: 'What is needed to begin an investigation.' })
export class InvestigationToBegin {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => [InterviewFormVersionType], { description: 'What may be asked; one is chosen and its notice read out.' })
  forms!: InterviewFormVersionType[];
}
