import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import { AudienceInput } from '../audiences/audience.inputs.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { PersonConnection } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextInput, LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

const cycleDescription = 'The fiscal year of the round, named by the year it starts, 2000–2199.';

export const PreviewGroup = names('TO_ASSIGN', 'ALREADY', 'OUTSIDE');
export type PreviewGroup = keyof typeof PreviewGroup;

registerEnumType(PreviewGroup, {
  name: 'PreviewGroup',
  description: 'Whom a round would hit, who was assigned in it before, and who is in neither.',
});

@ObjectType('RequirementCycle', { description: 'One round of a requirement.' })
export class RequirementCycleType {
  @Field(() => Int, { description: cycleDescription }) cycle!: number;
  @Field(() => LocalDateScalar, { description: 'Of those assigned first; who joins later may get more time.' })
  dueOn!: LocalDate;
  @Field(() => Date, { description: 'When the first were assigned.' }) assignedAt!: Date;
}

@ObjectType('Requirement', { description: 'A rule that some people owe an activity.' })
export class RequirementType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => ActivityKind) activityKind!: ActivityKind;
  @Field(() => ID) activityId!: string;
  @Field(() => Boolean, { description: 'Whether one completion also fulfils what else is open of the same activity.' })
  sharesCompletions!: boolean;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Since when the ledger follows its schedule.' })
  startedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'Since when nobody is asked any more.' }) endedAt!: Date | null;
}

@ObjectType()
export class RequirementConnection extends ConnectionOf(RequirementType, 'Requirement') {}

@ObjectType({
  description: 'Who would be assigned, before anything is written. toAssign + alreadyAssigned + outside = headcount.',
})
export class AssignmentPreview {
  @Field(() => Int, { description: 'All who work here today.' }) headcount!: number;
  @Field(() => Int, { description: 'In the audience and not yet assigned in this cycle: pass it as `expected`.' })
  toAssign!: number;
  @Field(() => Int) alreadyAssigned!: number;
  @Field(() => Int, { description: 'Not in the audience, and not assigned in this cycle either.' }) outside!: number;
  @Field(() => PersonConnection, { description: 'Those of the group asked for, by kana.' }) people!: PersonConnection;
}

@ArgsType()
export class AssignmentPreviewArgs extends PageArgs {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => Int, { description: cycleDescription }) @IsInt() @Min(2000) @Max(2199) cycle!: number;

  @Field(() => PreviewGroup, {
    nullable: true,
    description: 'Whose names `people` tells; TO_ASSIGN unless said otherwise.',
  })
  @IsOptional()
  @IsEnum(PreviewGroup)
  group?: PreviewGroup | null;
}

@InputType()
export class DraftRequirementInput {
  @Field(() => ActivityKind) @IsEnum(ActivityKind) activityKind!: ActivityKind;
  @Field(() => ID) @IsString() activityId!: string;

  @Field(() => LocalizedTextInput, { description: 'Up to 200 characters in each language.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => AudienceInput) @ValidateNested() @Type(() => AudienceInput) audience!: AudienceInput;
}

@InputType()
export class ChangeAudienceInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => AudienceInput) @ValidateNested() @Type(() => AudienceInput) audience!: AudienceInput;

  @Field(() => Int, {
    nullable: true,
    description:
      '`owing` of the preview; required once the requirement has started, and if it would be another number, AUDIENCE_CHANGED and nothing is written.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expected?: number | null;
}

@InputType()
export class AssignRequirementInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => Int, { description: cycleDescription }) @IsInt() @Min(2000) @Max(2199) cycle!: number;

  @Field(() => LocalDateScalar, {
    description: 'Today or later (DUE_DAY_PAST), and not before the due day of the same cycle.',
  })
  @IsString()
  dueOn!: LocalDate;

  @Field(() => Int, {
    description: '`toAssign` of the preview; if it would hit another number, AUDIENCE_CHANGED and nothing is written.',
  })
  @IsInt()
  @Min(1)
  expected!: number;
}
