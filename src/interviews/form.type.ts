import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
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
import { Confidentiality } from './confidentiality.ts';
import { InterviewQuestionKind } from './form.ts';
import { InterviewPurpose } from './purpose.ts';

registerEnumType(Confidentiality, {
  name: 'Confidentiality',
  description:
    'Who reads a text. GENERAL and SECURITY: who asked, who was asked, security officers. HR and HEALTH: who asked and who was asked. HANDOFF: those who handle reports.',
});
registerEnumType(InterviewQuestionKind, {
  name: 'InterviewQuestionKind',
  description:
    'What an answer is. TEXT: words. YES_NO: YES or NO. SCALE: a number. CHOICE: the key of an option. DATE: YYYY-MM-DD.',
});
registerEnumType(InterviewPurpose, {
  name: 'InterviewPurpose',
  description:
    'YEARLY and AFTER_INCIDENT are owed like a course; an INVESTIGATION is held with one person about one matter.',
});

@ObjectType('InterviewOption')
export class InterviewOptionType {
  @Field(() => String) key!: string;
  @Field(() => LocalizedTextType) text!: LocalizedTextType;
}

@ObjectType('InterviewQuestion')
export class InterviewQuestionType {
  @Field(() => String, { description: 'Unique in its form.' }) key!: string;
  @Field(() => LocalizedTextType) text!: LocalizedTextType;
  @Field(() => InterviewQuestionKind) kind!: InterviewQuestionKind;
  @Field(() => Boolean) required!: boolean;
  @Field(() => Boolean, { description: 'Looks for wrongdoing: only in an investigation.' }) investigative!: boolean;
  @Field(() => Int, { nullable: true, description: 'SCALE: the lowest answer.' }) lowest!: number | null;
  @Field(() => Int, { nullable: true, description: 'SCALE: the highest answer.' }) highest!: number | null;
  @Field(() => [InterviewOptionType], { description: 'CHOICE: one of these.' }) options!: InterviewOptionType[];
}

@ObjectType('InterviewFormSection')
export class InterviewFormSectionType {
  @Field(() => String, { description: 'Unique in its form.' }) key!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Confidentiality) confidentiality!: Confidentiality;
  @Field(() => [InterviewQuestionType]) questions!: InterviewQuestionType[];
}

@ObjectType('InterviewFormVersion', { description: 'Published once, it never changes.' })
export class InterviewFormVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'The notice of purpose, read out before anything is asked.' })
  notice!: LocalizedTextType;
  @Field(() => [InterviewFormSectionType]) sections!: InterviewFormSectionType[];
  @Field(() => Date, { nullable: true, description: 'Null for the draft.' }) publishedAt!: Date | null;
}

@ObjectType('InterviewForm', { description: 'What interviews are held with (面談票).' })
export class InterviewFormType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) code!: string;
  @Field(() => InterviewPurpose) purpose!: InterviewPurpose;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class InterviewFormConnection extends ConnectionOf(InterviewFormType, 'InterviewForm') {}

/** How many characters a text of a form has at most, in each language. */
export const longest = { title: 200, notice: 4000, question: 500, option: 200 };
const upTo = (most: number): string => `1–${most.toLocaleString('en')} characters in each language.`;

/** Short enough to be an id in a page and in the log. */
const key = /^[a-z0-9][a-z0-9-]{0,39}$/;
const keyDescription = 'Lower-case letters, digits and hyphens, 1–40.';

@InputType()
export class InterviewOptionInput {
  @Field(() => String, { description: keyDescription }) @Matches(key) key!: string;
  @Field(() => LocalizedTextInput, { description: upTo(longest.option) })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
}

@InputType()
export class InterviewQuestionInput {
  @Field(() => String, { description: `Unique in the form. ${keyDescription}` }) @Matches(key) key!: string;
  @Field(() => LocalizedTextInput, { description: upTo(longest.question) })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
  @Field(() => InterviewQuestionKind) @IsEnum(InterviewQuestionKind) kind!: InterviewQuestionKind;
  @Field(() => Boolean) @IsBoolean() required!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'False unless said otherwise; true only in an investigation.' })
  @IsOptional()
  @IsBoolean()
  investigative?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'SCALE: −100 to 100.' })
  @IsOptional()
  @IsInt()
  @Min(-100)
  @Max(100)
  lowest?: number | null;

  @Field(() => Int, { nullable: true, description: 'SCALE: above the lowest.' })
  @IsOptional()
  @IsInt()
  @Min(-100)
  @Max(100)
  highest?: number | null;

  @Field(() => [InterviewOptionInput], { nullable: true, description: 'CHOICE: 2–20.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InterviewOptionInput)
  options?: InterviewOptionInput[] | null;
}

@InputType()
export class InterviewFormSectionInput {
  @Field(() => String, { description: keyDescription }) @Matches(key) key!: string;
  @Field(() => LocalizedTextInput, { description: upTo(longest.title) })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;
  @Field(() => Confidentiality, { description: 'Not HANDOFF.' })
  @IsEnum(Confidentiality)
  confidentiality!: Confidentiality;

  @Field(() => [InterviewQuestionInput], { description: 'Up to 50; none leaves a section for notes.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InterviewQuestionInput)
  questions!: InterviewQuestionInput[];
}

@InputType()
export class SaveInterviewFormInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new form.' }) @IsOptional() @IsString() id?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen, with `id`.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => String, { description: keyDescription }) @Matches(key) code!: string;
  @Field(() => InterviewPurpose, { description: 'It stays what it was made for.' })
  @IsEnum(InterviewPurpose)
  purpose!: InterviewPurpose;
  @Field(() => LocalizedTextInput, { description: upTo(longest.title) })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { description: `The notice of purpose (目的の説明). ${upTo(longest.notice)}` })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  notice!: LocalizedTextInput;

  @Field(() => [InterviewFormSectionInput], { description: '1–20.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InterviewFormSectionInput)
  sections!: InterviewFormSectionInput[];
}

@InputType()
export class PublishInterviewFormInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) @IsInt() version!: number;
}
