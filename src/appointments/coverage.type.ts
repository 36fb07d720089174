import { ArgsType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString } from 'class-validator';

import type { ReleaseReason } from '../assignments/ending.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { DepartmentType } from '../people/department.type.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { InterviewStage } from './stage.ts';

registerEnumType(InterviewStage, {
  name: 'InterviewStage',
  description:
    'Where somebody stands; each in one. RELEASED: they no longer owe it though they were never interviewed, which counts as not covered.',
});

@ObjectType('InterviewCampaign', { description: 'One cycle of a requirement of kind INTERVIEW.' })
export class CampaignType {
  @Field(() => ID, { description: 'Of the requirement.' }) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Int, { description: 'Named by its fiscal year.' }) cycle!: number;
  @Field(() => LocalDateScalar, { description: 'The day on which most are due.' }) dueOn!: LocalDate;
  @Field(() => GraphQLISODateTime, { description: 'When its roster was taken.' }) assignedAt!: Date;
}

@ObjectType()
export class InterviewCampaignConnection extends ConnectionOf(CampaignType, 'InterviewCampaign') {}

@ObjectType('InterviewStageCount')
export class StageCountType {
  @Field(() => InterviewStage) stage!: InterviewStage;
  @Field(() => Int) people!: number;
}

@ObjectType('InterviewCoverage', { description: 'How many of a roster were interviewed.' })
export class CoverageType {
  @Field(() => DepartmentType, { nullable: true, description: 'Null for all of them together.' })
  department!: DepartmentType | null;

  @Field(() => Int, { description: 'Everybody who was ever on the roster: the sum of all stages.' }) roster!: number;
  @Field(() => Int, { description: 'Of them, those who came after it was taken.' }) joined!: number;
  @Field(() => Int, { description: 'roster without LEFT, ON_LEAVE and EXEMPT.' }) owed!: number;
  @Field(() => Int, { description: 'SEALED and ACKNOWLEDGED.' }) covered!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'covered ÷ owed, in percent, cut to a tenth; null where nobody owes it.',
  })
  rate!: number | null;

  @Field(() => [StageCountType], { description: 'Those stages in which somebody stands.' }) stages!: StageCountType[];
}

@ArgsType()
export class CoverageArgs {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => Int) @IsInt() cycle!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'As it was at the end of this day; now by default.' })
  @IsOptional()
  @IsString()
  asOf?: LocalDate | null;
}

@ObjectType('InterviewCoverageRow', { description: 'One on the roster.' })
export class CoverageRowType {
  @Field(() => ID) assignmentId!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => InterviewStage) stage!: InterviewStage;
  @Field(() => Boolean, { description: 'Whether they came after the roster was taken.' }) joined!: boolean;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'RELEASED, LEFT: since when.' })
  releasedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'RELEASED, LEFT: the reason of the ledger.' })
  releaseReason!: ReleaseReason | null;
}

@ObjectType()
export class InterviewCoverageRowConnection extends ConnectionOf(CoverageRowType, 'InterviewCoverageRow') {}

@ArgsType()
export class CoverageRowsArgs extends PageArgs {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => Int) @IsInt() cycle!: number;
  @Field(() => LocalDateScalar, { nullable: true }) @IsOptional() @IsString() asOf?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'In this department alone.' })
  @IsOptional()
  @IsString()
  departmentId?: string | null;
  @Field(() => InterviewStage, { nullable: true }) @IsOptional() @IsEnum(InterviewStage) stage?: InterviewStage | null;
}
