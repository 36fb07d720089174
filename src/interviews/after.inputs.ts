import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { AcknowledgementResult } from './amendment.entity.ts';
import { mostCharacters } from './answer.rules.ts';
import { Consent, ThingOwner, Verification } from './statement.entity.ts';

@InputType()
export class AmendInterviewInput {
  @Field(() => ID) @IsString() interviewId!: string;
  @Field(() => String, { description: 'The key of the section.' }) @IsString() @MaxLength(40) section!: string;
  @Field(() => String, { description: `1–${mostCharacters} characters.` })
  @IsString()
  @Length(1, mostCharacters)
  text!: string;
  @Field(() => String, { description: '1–2,000 characters.' }) @IsString() @Length(1, 2000) reason!: string;
  @Field(() => ID, { description: 'Who asked for it: the one who was asked, or one of those who asked.' })
  @IsString()
  requestedBy!: string;
}

@InputType()
export class AcknowledgeInterviewInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int, {
    description: 'The last amendment that was shown, 0 without one; STALE { seq } where there is a later one.',
  })
  @IsInt()
  @Min(0)
  seq!: number;
  @Field(() => AcknowledgementResult) @IsEnum(AcknowledgementResult) result!: AcknowledgementResult;
  @Field(() => String, { nullable: true, description: 'WITH_COMMENT: 1–4,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  comment?: string | null;
}

@InputType()
export class AddFollowUpInput {
  @Field(() => ID) @IsString() interviewId!: string;
  @Field(() => String, { description: '1–2,000 characters.' }) @IsString() @Length(1, 2000) text!: string;
  @Field(() => ID, { description: 'Who is to do it; they read this text, and nothing else of the record.' })
  @IsString()
  ownerId!: string;
  @Field(() => LocalDateScalar, { description: 'The last day in time: today or later.' }) @IsString() dueOn!: LocalDate;
}

@InputType()
export class FinishFollowUpInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => String, { nullable: true, description: 'What was done, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string | null;
}

@InputType()
export class AddInterviewStatementInput {
  @Field(() => ID) @IsString() interviewId!: string;
  @Field(() => String, { description: '1–4,000 characters.' }) @IsString() @Length(1, 4000) text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of which day or time it tells, in words, up to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  about?: string | null;
}

@InputType()
export class CheckInterviewStatementInput {
  @Field(() => ID) @IsString() statementId!: string;
  @Field(() => Verification) @IsEnum(Verification) verification!: Verification;
  @Field(() => String, { nullable: true, description: 'By what it was found, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  evidence?: string | null;
}

@InputType()
export class AddInspectionInput {
  @Field(() => ID) @IsString() interviewId!: string;
  @Field(() => ThingOwner) @IsEnum(ThingOwner) owner!: ThingOwner;
  @Field(() => Consent) @IsEnum(Consent) consent!: Consent;
  @Field(() => String, {
    nullable: true,
    description: 'The clause of the work rules, up to 200 characters; PERSON needs it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  ruleReference?: string | null;
  @Field(() => String, { description: 'What was looked at, 1–500 characters.' })
  @IsString()
  @Length(1, 500)
  object!: string;
  @Field(() => String, { description: 'How, 1–500 characters.' }) @IsString() @Length(1, 500) method!: string;
  @Field(() => String, { description: 'What was found, 1–4,000 characters.' })
  @IsString()
  @Length(1, 4000)
  result!: string;
}
