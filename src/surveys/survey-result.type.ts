import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { DepartmentType } from '../people/department.type.ts';
import type { ListedDepartment, ListedPerson } from '../people/listed-people.query.ts';
import { PersonType } from '../people/person.type.ts';
import { SurveyAnswerType } from './my-survey.type.ts';

@ObjectType({ description: 'Options that are told of together, since too few chose one of them.' })
export class SurveyOptionClass {
  @Field(() => [Int], { description: 'Their places, from 1.' }) options!: number[];
  @Field(() => Boolean, { description: 'Whether those are among them who chose none.' }) withNone!: boolean;
}

@ObjectType({ description: 'Departments that are told of together, since too few answered in one of them.' })
export class SurveyResultRow {
  @Field(() => [DepartmentType], { description: 'As they were asked.' }) departments!: ListedDepartment[];
  @Field(() => [Int], { description: 'How many people, class by class: 0 or at least `minCell`.' }) counts!: number[];
}

@ObjectType({
  description: 'One question, counted. Every number is 0 or at least `minCell`, and so is every sum and difference.',
})
export class SurveyTable {
  @Field(() => Int, { description: 'The place of the question.' }) question!: number;
  @Field(() => [SurveyOptionClass]) classes!: SurveyOptionClass[];
  @Field(() => [SurveyResultRow]) rows!: SurveyResultRow[];
}

@ObjectType('SurveyResult', { description: 'What was counted when the survey closed; it never changes.' })
export class SurveyResultType {
  @Field(() => Int) invited!: number;
  @Field(() => Int) participants!: number;
  @Field(() => [SurveyTable], { description: 'None where fewer than `minCell` took part.' }) tables!: SurveyTable[];
}

@InputType()
export class ReadSurveyAnswersInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int, { description: '1–50.' }) @IsInt() @Min(1) @Max(50) first!: number;
  @Field(() => String, { nullable: true, description: '`next` of the portion before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;
}

@InputType()
export class HandOffSurveyAnswerInput {
  @Field(() => ID) @IsString() surveyId!: string;
  @Field(() => ID, { description: 'Of the `ReadSurveyAnswer`.' }) @IsString() answerId!: string;
  @Field(() => Int, { description: 'The place of the question to which the report was written, from 1.' })
  @IsInt()
  question!: number;
}

@ObjectType({ description: 'What one person answered, opened; of an anonymous survey a single text.' })
export class ReadSurveyAnswer {
  @Field(() => ID) id!: string;
  @Field(() => PersonType, { nullable: true, description: 'Null in an anonymous survey.' })
  person!: ListedPerson | null;
  @Field(() => [SurveyAnswerType]) answers!: SurveyAnswerType[];
}

@ObjectType()
export class ReadSurveyAnswers {
  @Field(() => [ReadSurveyAnswer], { description: 'In no order that tells anything.' }) answers!: ReadSurveyAnswer[];
  @Field(() => String, { nullable: true, description: 'Pass it as `after` for more; null where there are no more.' })
  next!: string | null;
}
