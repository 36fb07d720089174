import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

import { CourseVersionState } from '../courses/course.machine.ts';
import { names } from '../kernel/names.ts';
import type { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { QuestionBand, easyFrom, fewestShown, hardBelow } from '../quizzes/item-statistics.rules.ts';
import { QuestionOptionType, QuestionType } from '../quizzes/question.type.ts';
import { QuestionPart } from './question-versions.rules.ts';

registerEnumType(QuestionPart, { name: 'QuestionPart', description: 'What an author writes of a question.' });
registerEnumType(QuestionBand, {
  name: 'QuestionBand',
  description: `What to do about a question. TOO_FEW: shown fewer than ${fewestShown} times, wait. NEGATIVE: who did better got it wrong more often, look at the key and the words. TOO_HARD: facility below ${hardBelow}, look at the lesson and the words. TOO_EASY: facility ${easyFrom} or more, better wrong options. FINE.`,
});

export const QuestionSort = names('POSITION', 'FACILITY', 'DISCRIMINATION', 'SHOWN');
export type QuestionSort = keyof typeof QuestionSort;

registerEnumType(QuestionSort, {
  name: 'QuestionSort',
  description:
    'As they stand in the course, the hardest first, the worst discrimination first, or the most shown first.',
});

@ObjectType({ description: 'How a wording was answered in finished attempts.' })
export class QuestionStatistics {
  @Field(() => Int, { description: 'In how many finished attempts it was shown.' }) shown!: number;
  @Field(() => Float, { nullable: true, description: 'The mean of what it earned, 0–1; null before it was shown.' })
  facility!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Pearson’s correlation, −1 to 1, between it and the share of the points of the other questions of the attempt (corrected item-rest correlation); null where nothing differs.',
  })
  discrimination!: number | null;
  @Field(() => QuestionBand) band!: QuestionBand;
}

@ObjectType({ description: 'How often an option was chosen.' })
export class OptionChoices {
  @Field(() => QuestionOptionType) option!: QuestionOptionType;
  @Field(() => Int) chosen!: number;
}

@ObjectType({ description: 'A version of a course that has a question.' })
export class QuestionPlace {
  @Field(() => Int) number!: number;
  @Field(() => CourseVersionState) state!: CourseVersionState;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
}

@ObjectType({ description: 'The same words of a question, through one version of the course or several.' })
export class QuestionWording {
  @Field(() => Int, { description: 'From 1.' }) number!: number;
  @Field(() => QuestionType) question!: QuestionType;
  @Field(() => [QuestionPlace], { description: 'The versions of the course with these words, the latest first.' })
  places!: QuestionPlace[];
  @Field(() => [QuestionPart], { description: 'What is different from the wording before; empty for the first.' })
  changed!: QuestionPart[];
  @Field(() => QuestionStatistics) statistics!: QuestionStatistics;
  @Field(() => Int, { description: 'In how many finished attempts something was chosen.' }) answered!: number;
  @Field(() => [OptionChoices], { description: 'As the author ordered them.' }) choices!: OptionChoices[];
}

@ObjectType({ description: 'Where a question stands, how its words changed, and how it was answered.' })
export class QuestionHistory {
  @Field(() => String) code!: string;
  @Field(() => Boolean, { description: 'Whether new learners may be asked it.' }) isPublished!: boolean;
  @Field(() => Boolean) isInDraft!: boolean;
  @Field(() => [QuestionWording], { description: 'The latest first.' }) wordings!: QuestionWording[];
}

@ObjectType({ description: 'A question of the pool with the numbers of the words that learners are asked now.' })
export class BankQuestion {
  @Field(() => QuestionType) question!: QuestionType;
  @Field(() => QuestionStatistics) statistics!: QuestionStatistics;
  @Field(() => Boolean, { description: 'Whether new learners may be asked it.' }) isPublished!: boolean;
  @Field(() => Boolean) isInDraft!: boolean;
}

@ObjectType()
export class BankQuestionConnection extends ConnectionOf(BankQuestion, 'BankQuestion') {}

@ArgsType()
export class QuestionBankArgs extends PageArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => QuestionSort, { nullable: true, description: 'POSITION if not said.' })
  @IsOptional()
  @IsEnum(QuestionSort)
  sort?: QuestionSort | null;
  @Field(() => QuestionBand, { nullable: true, description: 'Only these.' })
  @IsOptional()
  @IsEnum(QuestionBand)
  band?: QuestionBand | null;
}

@ArgsType()
export class QuestionArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => String) @IsString() @MaxLength(50) code!: string;
}

@ObjectType({ description: 'That a question was shown in a finished attempt.' })
export class QuestionAnswer {
  @Field(() => ID) id!: string;
  @Field(() => Date) finishedAt!: Date;
  @Field(() => Int, { description: 'The version of the course.' }) courseVersion!: number;
  @Field(() => Float, { description: '1 for exactly the right options, else 0.' }) earned!: number;
  @Field(() => [QuestionOptionType], { description: 'What was chosen, as it was shown.' })
  chosen!: QuestionOptionType[];
  @Field(() => PersonType, { nullable: true, description: 'Only for those who may read reports about them.' })
  person!: Employee | null;
}

@ObjectType()
export class QuestionAnswerConnection extends ConnectionOf(QuestionAnswer, 'QuestionAnswer') {}

@ArgsType()
export class QuestionAnswersArgs extends PageArgs {
  @Field(() => ID) @IsString() courseId!: string;
  @Field(() => String) @IsString() @MaxLength(50) code!: string;
  @Field(() => Int, { description: 'The number of a wording.' }) @IsInt() @Min(1) wording!: number;
}
