import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import { CaseVersionInput } from '../appeals/appeal.inputs.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ExecutionKind } from './execution-kind.ts';

@InputType()
export class AddExecutionItemInput extends CaseVersionInput {
  @Field(() => ExecutionKind, { description: 'One of `remedies` of the case; RETRAINING by addRetraining.' })
  @IsEnum(ExecutionKind)
  kind!: ExecutionKind;
}

@InputType()
export class AddRetrainingInput extends CaseVersionInput {
  @Field(() => ActivityKind) @IsEnum(ActivityKind) activityKind!: ActivityKind;
  @Field(() => ID) @IsUUID() activityId!: string;
  @Field(() => LocalDateScalar, { description: 'Today or later.' }) @IsString() dueOn!: LocalDate;
}

@InputType()
export class PlanExecutionItemInput {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int, { description: 'The version of the item that you saw.' }) @IsInt() version!: number;
  @Field(() => LocalDateScalar, { description: 'The first day; the day of the pay for PAYROLL.' })
  @IsString()
  fromOn!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day, for SUSPENSION as many as were decided.',
  })
  @IsOptional()
  @IsString()
  untilOn?: LocalDate | null;
}

@InputType()
export class FinishExecutionItemInput {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int, { description: 'The version of the item that you saw.' }) @IsInt() version!: number;
  @Field(() => LocalDateScalar, { description: 'The day on which it was done.' }) @IsString() doneOn!: LocalDate;
  @Field(() => ID, { nullable: true, description: 'What shows it: a file that you uploaded to `proofs`.' })
  @IsOptional()
  @IsUUID()
  proofId?: string | null;
  @Field(() => String, { nullable: true, description: 'Or where that is kept, up to 500 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reference?: string | null;
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string | null;
}
