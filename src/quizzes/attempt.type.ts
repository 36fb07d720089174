import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsString, ValidateNested } from 'class-validator';

import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { AttemptEnd } from './attempt.entity.ts';
import { QuestionKind } from './question-kind.ts';

registerEnumType(AttemptEnd, {
  name: 'AttemptEnd',
  description: 'SUBMITTED by the learner, or TIME_UP: closed at `dueAt` with what was answered by then.',
});

@ObjectType('MyAttempt', { description: 'A sitting of a quiz, as who sits it sees it. The server keeps the time.' })
export class MyAttemptType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1, for each duty.' }) number!: number;
  @Field(() => Int, { description: 'Percent of the points needed to pass; the mark itself passes.' }) passMark!: number;
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, {
    description:
      'Answers that arrive later are refused as TIME_UP (5 seconds are granted to the network). While it is paused, as late as it can become.',
  })
  dueAt!: Date;
  @Field(() => Int, { description: 'Minutes granted on top of the time limit; part of `dueAt`.' })
  extraMinutes!: number;
  @Field(() => Boolean, { description: 'Whether `pauseAttempt` is granted for this attempt.' }) mayPause!: boolean;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => AttemptEnd, { nullable: true }) end!: AttemptEnd | null;
  @Field(() => Float, { nullable: true, description: 'Points earned; null until it is finished.' }) score!:
    | number
    | null;
  @Field(() => Int, { description: 'One point for each question.' }) maxScore!: number;
  @Field(() => Float, { nullable: true, description: '0–100, not rounded; null until it is finished.' }) percent!:
    | number
    | null;
  @Field(() => Boolean, { nullable: true }) passed!: boolean | null;
}

@ObjectType({ description: 'An option as it is shown; which ones are right is told in `result`.' })
export class AttemptOption {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) text!: LocalizedTextType;
}

@ObjectType('AttemptQuestion', { description: 'A question exactly as it was shown in this attempt, for ever.' })
export class AttemptQuestionType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1.' }) position!: number;
  @Field(() => QuestionKind) kind!: QuestionKind;
  @Field(() => LocalizedTextType) stem!: LocalizedTextType;
  @Field(() => [AttemptOption], { description: 'In the order shown.' }) options!: AttemptOption[];
  @Field(() => [ID], { description: 'The options that were chosen last.' }) chosen!: string[];
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
}

@ObjectType({ description: 'What an answer was worth and why.' })
export class AttemptQuestionResult {
  @Field(() => Float, { description: '1 for exactly the right options, else 0.' }) earned!: number;
  @Field(() => [ID], { description: 'The options that are right.' }) right!: string[];
  @Field(() => LocalizedTextType) explanation!: LocalizedTextType;
  assignmentId!: string;
  topic!: string;
}

@InputType()
export class StartAttemptInput {
  @Field(() => ID) @IsString() assignmentId!: string;
}

@InputType()
export class AnswerInput {
  @Field(() => ID, { description: 'The `id` of an AttemptQuestion.' }) @IsString() questionId!: string;
  @Field(() => [ID], { description: 'Ids of options of this question; none takes the answer back.' })
  @ArrayMaxSize(10)
  @IsString({ each: true })
  chosen!: string[];
}

@InputType()
export class AnswerQuestionInput extends AnswerInput {
  @Field(() => ID) @IsString() attemptId!: string;
}

@InputType()
export class AnswerQuestionsInput {
  @Field(() => ID) @IsString() attemptId!: string;
  @Field(() => [AnswerInput], { description: '1–100, each for another question; kept together or not at all.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers!: AnswerInput[];
}

@InputType()
export class PauseAttemptInput {
  @Field(() => ID) @IsString() attemptId!: string;
}

@InputType()
export class ResumeAttemptInput {
  @Field(() => ID) @IsString() attemptId!: string;
}

@InputType()
export class SubmitAttemptInput {
  @Field(() => ID) @IsString() attemptId!: string;
}
