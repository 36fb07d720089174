import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';

@ObjectType({ description: 'A requirement that somebody owes whom you watch over, as a report can be narrowed to it.' })
export class ReportedRequirement {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => ActivityKind) activityKind!: ActivityKind;
  @Field(() => [Int], { description: 'The fiscal years of its rounds, the latest first.' }) cycles!: number[];
}

@ObjectType()
export class ReportedRequirementConnection extends ConnectionOf(ReportedRequirement, 'ReportedRequirement') {}

@ArgsType()
export class ReportedRequirementsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the title in either language; up to 100 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this one, if you may see it.' })
  @IsOptional()
  @IsString()
  id?: string | null;
}
