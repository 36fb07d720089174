import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalizedTextInput } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ScheduleType } from './schedule.type.ts';

@InputType()
export class SetScheduleInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => ScheduleType) @ValidateNested() @Type(() => ScheduleType) schedule!: ScheduleType;

  @Field(() => Boolean, {
    description: 'Whether one completion fulfils this and whatever else of the same activity is open that day.',
  })
  @IsBoolean()
  sharesCompletions!: boolean;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why it is asked, up to 500 characters.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  reason?: LocalizedTextInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Once it has started: `changed` of `schedulePreview`; AUDIENCE_CHANGED if it would be another number.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expected?: number | null;
}

@InputType()
export class StartRequirementInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;

  @Field(() => Int, {
    description: '`owing` of `startPreview`, typed by whoever starts it; AUDIENCE_CHANGED if it is another number.',
  })
  @IsInt()
  @Min(0)
  expected!: number;
}

@InputType()
export class EndRequirementInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@ArgsType()
export class SchedulePreviewArgs {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => ScheduleType) @ValidateNested() @Type(() => ScheduleType) schedule!: ScheduleType;
}

@ArgsType()
export class FiscalYearArgs {
  @Field(() => Int, { description: 'The month of the day by which it must be done, 1–12.' })
  @IsInt()
  @Min(1)
  @Max(12)
  month!: number;
  @Field(() => Int, { description: 'That day of the month, 1–31; 29 February is the 28th in other years.' })
  @IsInt()
  @Min(1)
  @Max(31)
  day!: number;

  @Field(() => Int, { nullable: true, description: 'New hires: within so many days of joining.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  newHiresWithin?: number | null;
}

@ArgsType()
export class CampaignArgs {
  @Field(() => LocalDateScalar, { description: 'The last day in time, today or later.' }) @IsString() dueOn!: LocalDate;

  @Field(() => Int, { nullable: true, description: 'Who joins later: within so many days of joining.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  newHiresWithin?: number | null;
}
