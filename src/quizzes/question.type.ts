import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsString, Length, ValidateNested } from 'class-validator';

import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { QuestionKind } from './question-kind.ts';

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description:
    'One right option, one or more, or two options of which one holds. A question earns its point for exactly the right options.',
});

@ObjectType('QuestionOption')
export class QuestionOptionType {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) text!: LocalizedTextType;
  @Field(() => Boolean) right!: boolean;
}

@ObjectType('Question', { description: 'A question of the pool, with its key: for authors, never for learners.' })
export class QuestionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Unique in its quiz.' }) code!: string;
  @Field(() => String, { description: 'The slug of the lesson to read again.' }) topic!: string;
  @Field(() => QuestionKind) kind!: QuestionKind;
  @Field(() => LocalizedTextType) stem!: LocalizedTextType;
  @Field(() => [QuestionOptionType]) options!: QuestionOptionType[];
  @Field(() => LocalizedTextType, { description: 'Why the right options are right; shown after the attempt.' })
  explanation!: LocalizedTextType;
}

@InputType()
export class QuestionOptionInput {
  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) text!: LocalizedTextInput;
  @Field(() => Boolean) @IsBoolean() right!: boolean;
}

@InputType()
export class QuestionInput {
  @Field(() => String, { description: '1–50 characters, unique in the course.' })
  @IsString()
  @Length(1, 50)
  code!: string;
  @Field(() => String, { description: 'The slug of a lesson of the course.' })
  @IsString()
  @Length(1, 100)
  topic!: string;
  @Field(() => QuestionKind) @IsEnum(QuestionKind) kind!: QuestionKind;
  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) stem!: LocalizedTextInput;

  @Field(() => [QuestionOptionInput], {
    description: 'Up to 10, in the order in which true and false are shown; others are shuffled.',
  })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => QuestionOptionInput)
  options!: QuestionOptionInput[];

  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) explanation!: LocalizedTextInput;
}
