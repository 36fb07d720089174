import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { NoticeKind } from '../notices/notice-kind.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { LadderInput } from './ladder.type.ts';

const days = 'DUE_SOON: so many days before the due day.';

@ObjectType('PreviewedStep', { description: 'One step of the ladder, and how many notices of it would be told.' })
export class PreviewedStepType {
  @Field(() => NoticeKind) kind!: NoticeKind;
  @Field(() => Int, { nullable: true, description: days }) days!: number | null;
  @Field(() => Int) notices!: number;
  @Field(() => Int, { description: 'Somebody may owe several things.' }) people!: number;
}

@ObjectType('ReminderPreview', { description: 'What would be told on a day, if nobody did anything until then.' })
export class ReminderPreviewType {
  @Field(() => LocalDateScalar) day!: LocalDate;
  @Field(() => Date, { description: 'When the mails go out: on a business day; the inbox has it at once.' })
  mailFrom!: Date;
  @Field(() => [PreviewedStepType]) steps!: PreviewedStepType[];
}

@ObjectType('WatchedCounts', { description: 'How many people a list tells of.' })
export class WatchedCountsType {
  @Field(() => Int, { description: 'Due soon, among those who report to the reader.' }) dueSoon!: number;
  @Field(() => Int, { description: 'Overdue, among those who report to the reader.' }) team!: number;
  @Field(() => Int, { description: 'Overdue, in the reader’s department.' }) department!: number;
  @Field(() => Int, { description: 'Overdue, in the whole company.' }) company!: number;
}

@ObjectType('PreviewedReminder', { description: 'What somebody would be told.' })
export class PreviewedReminderType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LocalizedTextType, { nullable: true, description: 'What they owe; null for a list of others.' })
  title!: LocalizedText | null;
  @Field(() => LocalDateScalar, { nullable: true }) dueOn!: LocalDate | null;
  @Field(() => WatchedCountsType, { nullable: true, description: 'What a list of others tells.' })
  watched!: WatchedCountsType | null;
}

@ObjectType()
export class PreviewedReminderConnection extends ConnectionOf(PreviewedReminderType, 'PreviewedReminder') {}

@ArgsType()
export class ReminderPreviewArgs {
  @Field(() => LocalDateScalar, {
    description: 'Today, which tells what was not told yet, or a day up to 366 days ahead.',
  })
  @IsString()
  day!: LocalDate;

  @Field(() => LadderInput, { nullable: true, description: 'As if this ladder held; by default the one in force.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderInput)
  ladder?: LadderInput | null;
}

@ArgsType()
export class PreviewedRemindersArgs extends PageArgs {
  @Field(() => LocalDateScalar, { description: 'As for `reminderPreview`.' }) @IsString() day!: LocalDate;

  @Field(() => LadderInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderInput)
  ladder?: LadderInput | null;

  @Field(() => NoticeKind) @IsEnum(NoticeKind) kind!: NoticeKind;

  @Field(() => Int, { nullable: true, description: days })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  days?: number | null;
}
