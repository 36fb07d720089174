import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { type Step, StepCode } from './cycle.ts';
import { Doubt } from './cycle.rules.ts';
import { type Period, PeriodUnit } from './period.rules.ts';
import { type FirstDue, FirstDueBasis, type Recurrence, RecurrenceMode, type Schedule } from './schedule.ts';

registerEnumType(PeriodUnit, {
  name: 'PeriodUnit',
  description: 'Months and years end on the last day that a shorter month has.',
});
registerEnumType(FirstDueBasis, { name: 'FirstDueBasis', description: 'What the first due day is counted from.' });
registerEnumType(RecurrenceMode, { name: 'RecurrenceMode', description: 'What the next due day is counted from.' });

@ObjectType('Period', { description: 'A length of civil time; the day it is counted from does not count.' })
@InputType('PeriodInput', { description: 'A length of civil time; the day it is counted from does not count.' })
export class PeriodType implements Period {
  @Field(() => Int, { description: '1–3650; at most ten years in all.' }) @IsInt() @Min(1) @Max(3650) count!: number;
  @Field(() => PeriodUnit) @IsEnum(PeriodUnit) unit!: PeriodUnit;
}

@ObjectType('FirstDue', { description: 'By when something is first due.' })
@InputType('FirstDueInput', { description: 'By when something is first due.' })
export class FirstDueType implements FirstDue {
  @Field(() => FirstDueBasis) @IsEnum(FirstDueBasis) basis!: FirstDueBasis;

  @Field(() => LocalDateScalar, { nullable: true, description: 'ON_DAY: this one, for everybody.' })
  @IsOptional()
  @IsString()
  on?: LocalDate | null;

  @Field(() => PeriodType, { nullable: true, description: 'AFTER_…: so much later.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PeriodType)
  period?: PeriodType | null;

  @Field(() => ActivityKind, { nullable: true, description: 'AFTER_COMPLETION of an activity of this kind.' })
  @IsOptional()
  @IsEnum(ActivityKind)
  activityKind?: ActivityKind | null;

  @Field(() => ID, { nullable: true, description: 'AFTER_COMPLETION of this activity.' })
  @IsOptional()
  @IsString()
  activityId?: string | null;
}

@ObjectType('Recurrence', { description: 'By when something is due again.' })
@InputType('RecurrenceInput', { description: 'By when something is due again.' })
export class RecurrenceType implements Recurrence {
  @Field(() => RecurrenceMode) @IsEnum(RecurrenceMode) mode!: RecurrenceMode;

  @Field(() => PeriodType, { description: 'How long a completion holds, or how far fixed days lie apart.' })
  @ValidateNested()
  @Type(() => PeriodType)
  every!: PeriodType;

  @Field(() => PeriodType, { description: 'So long before the due day the next cycle opens; not longer than `every`.' })
  @ValidateNested()
  @Type(() => PeriodType)
  window!: PeriodType;

  @Field(() => Int, {
    nullable: true,
    description: 'FROM_EXPIRY: a completion up to so many days late still renews from the expiry.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  graceDays?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'FIXED_DAY: one of the fixed days.' })
  @IsOptional()
  @IsString()
  anchorOn?: LocalDate | null;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'FIXED_DAY: so much must lie at least between a completion and the fixed day it leads to.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PeriodType)
  atLeast?: PeriodType | null;
}

@ObjectType('Schedule', { description: 'By when somebody owes an activity, and when again.' })
@InputType('ScheduleInput', { description: 'By when somebody owes an activity, and when again.' })
export class ScheduleType implements Schedule {
  @Field(() => LocalDateScalar, { description: 'From this day on it is owed; who is hired later is a new hire.' })
  @IsString()
  startsOn!: LocalDate;

  @Field(() => FirstDueType) @ValidateNested() @Type(() => FirstDueType) firstDue!: FirstDueType;

  @Field(() => Int, {
    nullable: true,
    description: 'ON_DAY, ON_FIXED_DAY: new hires are first due so many days after joining, then with everybody.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  newHiresWithin?: number | null;

  @Field(() => RecurrenceType, { nullable: true, description: 'None means once.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecurrenceType)
  recurrence?: RecurrenceType | null;
}

registerEnumType(StepCode, {
  name: 'DueStepCode',
  description: 'How a due day came about: first the facts, then what the rule made of them.',
});

@ObjectType('DueStep', { description: 'A fact with its day, or a part of the rule with the day it led to.' })
export class DueStepType implements Step {
  @Field(() => StepCode) code!: StepCode;
  @Field(() => LocalDateScalar, { nullable: true }) on?: LocalDate;
  @Field(() => PeriodType, { nullable: true }) period?: PeriodType;
  @Field(() => Int, { nullable: true }) days?: number;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'EVERY, ON_FIXED_DAY: the day that whole periods are counted from.',
  })
  from?: LocalDate;
}

registerEnumType(Doubt, { name: 'Doubt', description: 'Why a person must decide by when somebody owes it.' });

@ObjectType('Headcount', {
  description: 'assigned + exempt + waiting + outside + unseen = headcount: nobody is silently missing.',
})
export class HeadcountType {
  @Field(() => Int, { description: 'All who work here today.' }) headcount!: number;
  @Field(() => Int, { description: 'Owe it, or have done it and will owe it again.' }) assigned!: number;
  @Field(() => Int) exempt!: number;
  @Field(() => Int, { description: 'Stand in the queue of exceptions until somebody decides.' }) waiting!: number;
  @Field(() => Int, { description: 'Do not belong to the audience.' }) outside!: number;
  @Field(() => Int, { description: 'Not looked at yet: 0 after every run of the ledger.' }) unseen!: number;
}

@ObjectType('DueDayCount')
export class DueDayCount {
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Int) people!: number;
}

@ObjectType('DoubtCount')
export class DoubtCount {
  @Field(() => Doubt) kind!: Doubt;
  @Field(() => Int) people!: number;
}

@ObjectType('StartPreview', {
  description: 'owing = the sum of dueDays and doubts, but for those who are assigned already.',
})
export class StartPreview extends HeadcountType {
  @Field(() => Int, { description: 'In the audience and not exempt: pass it as `expected`.' }) owing!: number;
  @Field(() => [DueDayCount], { description: 'How many would have to do it by when, the earliest first.' })
  dueDays!: DueDayCount[];
  @Field(() => [DoubtCount], { description: 'About how many somebody would have to decide.' }) doubts!: DoubtCount[];
}
