import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { longestText, mostQuestions } from './answer.rules.ts';
import type { SurveyAnswer } from './survey-question.ts';
import { SurveyQuestionType, SurveyWords } from './survey.type.ts';

@ObjectType('MySurvey', { description: 'A survey that asks me.' })
export class MySurveyType extends SurveyWords {
  @Field(() => [SurveyQuestionType]) questions!: SurveyQuestionType[];
  @Field(() => Boolean, { description: 'What I answered is not shown again.' }) tookPart!: boolean;
}

@ObjectType('SurveyAnswer')
export class SurveyAnswerType implements SurveyAnswer {
  @Field(() => Int, { description: 'The place of the question, from 1.' }) question!: number;
  @Field(() => Int, { nullable: true, description: 'The place of the option, from 1.' }) option!: number | null;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it was handed over as a protected report; what it said is not here any more.',
  })
  handedOffOn?: LocalDate;
}

@InputType()
export class SurveyAnswerInput {
  @Field(() => Int, { description: 'The place of the question, from 1.' }) @IsInt() question!: number;
  @Field(() => Int, { nullable: true, description: 'The place of the option, from 1.' })
  @IsOptional()
  @IsInt()
  option?: number | null;
  @Field(() => String, { nullable: true, description: 'Up to 1,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestText)
  text?: string | null;
}

@InputType()
export class AnswerSurveyInput {
  @Field(() => ID) @IsString() id!: string;

  @Field(() => ID, {
    description: 'A random UUID that the client makes once: sent again with it, an answer counts once.',
  })
  @IsUUID()
  key!: string;

  @Field(() => [SurveyAnswerInput])
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => SurveyAnswerInput)
  answers!: SurveyAnswerInput[];
}
