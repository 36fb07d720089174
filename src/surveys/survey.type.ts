import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { AudienceInput } from '../audiences/audience.inputs.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { mostQuestions } from './answer.rules.ts';
import { type SurveyQuestion, SurveyQuestionKind } from './survey-question.ts';
import { SurveyMode, SurveyMove, SurveyState } from './survey.machine.ts';

registerEnumType(SurveyMode, {
  name: 'SurveyMode',
  description:
    'IDENTIFIED: the security officer can read who answered what. ANONYMOUS: once the survey has closed nobody can, not even from the tables.',
});
registerEnumType(SurveyState, { name: 'SurveyState', description: 'OPEN: those on the roster can take part.' });
registerEnumType(SurveyMove, { name: 'SurveyMove' });
registerEnumType(SurveyQuestionKind, {
  name: 'SurveyQuestionKind',
  description: 'YES_NO: option 1 is yes, 2 no. CHOICE: one of the options. SCALE: 1–5. TEXT: up to 1,000 characters.',
});

@ObjectType('SurveyQuestion', { description: 'A question by its place, from 1.' })
export class SurveyQuestionType {
  @Field(() => Int) place!: number;
  @Field(() => SurveyQuestionKind) kind!: SurveyQuestionKind;
  @Field(() => LocalizedTextType) text!: LocalizedText;
  @Field(() => [LocalizedTextType], { description: 'CHOICE: to choose from. SCALE: what 1 and 5 mean.' })
  options!: readonly LocalizedText[];
  @Field(() => Boolean) isRequired!: boolean;
}

export const placed = (questions: readonly SurveyQuestion[]): SurveyQuestionType[] =>
  questions.map((question, i) => ({ ...question, place: i + 1 }));

@ObjectType({ isAbstract: true })
export abstract class SurveyWords {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedText;
  @Field(() => LocalizedTextType, { description: 'What the answers are used for, as told to those who are asked.' })
  purpose!: LocalizedText;
  @Field(() => LocalizedTextType, {
    nullable: true,
    description: 'What the company promises to whoever tells of themselves; null where it promises nothing.',
  })
  leniency?: LocalizedText | null;
  @Field(() => SurveyMode) mode!: SurveyMode;
  @Field(() => Int, { description: 'Nothing is told of fewer people than this, 5 or more.' }) minCell!: number;
  @Field(() => LocalDateScalar, { description: 'The last day on which one can take part.' }) closesOn!: LocalDate;
  @Field(() => SurveyState) state!: SurveyState;
}

@ObjectType('Survey', { description: 'What a workforce is asked. Locked once it is open.' })
export class SurveyType extends SurveyWords {
  @Field(() => Int) version!: number;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'Since when there are results; soon after it was closed.' })
  countedAt!: Date | null;
}

@ObjectType()
export class SurveyConnection extends ConnectionOf(SurveyType, 'Survey') {}

@InputType()
export class SurveyQuestionInput {
  @Field(() => SurveyQuestionKind) @IsEnum(SurveyQuestionKind) kind!: SurveyQuestionKind;

  @Field(() => LocalizedTextInput, { description: 'Up to 500 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;

  @Field(() => [LocalizedTextInput], {
    description: 'CHOICE: 2–10. SCALE: 2, what 1 and 5 mean. Else none. Up to 500 characters in each language.',
  })
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  options!: LocalizedTextInput[];

  @Field(() => Boolean) @IsBoolean() isRequired!: boolean;
}

@InputType()
export class DraftSurveyInput {
  @Field(() => LocalizedTextInput, { description: 'Up to 200 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'Up to 4,000 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  purpose!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Up to 4,000 characters in each language.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  leniency?: LocalizedTextInput | null;

  @Field(() => SurveyMode) @IsEnum(SurveyMode) mode!: SurveyMode;
  @Field(() => Int, { description: '5–100.' }) @IsInt() @Min(5) @Max(100) minCell!: number;
  @Field(() => AudienceInput) @ValidateNested() @Type(() => AudienceInput) audience!: AudienceInput;
  @Field(() => LocalDateScalar, { description: 'Today or later.' }) @IsString() closesOn!: LocalDate;

  @Field(() => [SurveyQuestionInput], { description: '1–30, at most five of them TEXT.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuestionInput)
  questions!: SurveyQuestionInput[];
}

@InputType()
export class ChangeSurveyInput extends DraftSurveyInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@InputType()
export class OpenSurveyInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;

  @Field(() => Int, {
    description: '`invited` as it was shown; if it would be another number, AUDIENCE_CHANGED and nothing is written.',
  })
  @IsInt()
  @Min(1)
  expected!: number;
}

@InputType()
export class CloseSurveyInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}
