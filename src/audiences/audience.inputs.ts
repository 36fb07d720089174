import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';

import { Role } from '../access/roles.ts';
import { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Employment } from '../people/employment.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import type { Audience } from './audience.rules.ts';

@InputType({ description: 'Those who work in one of these departments.' })
export class DepartmentsInput {
  @Field(() => [ID], { description: '1–1,000 departments.' })
  @IsString({ each: true })
  ids!: string[];

  @Field(() => Boolean, { description: 'Whether everything below them counts too.' }) @IsBoolean() below!: boolean;
}

@InputType({ description: 'Those who joined in these days; at least one of the two.' })
export class HiredInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day that counts.' })
  @IsOptional()
  @IsString()
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day that counts.' })
  @IsOptional()
  @IsString()
  until?: LocalDate | null;
}

@InputType({ description: 'Those who report to a person, who is not among them.' })
export class ReportsToInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Boolean, { description: 'Whether the whole line below counts too.' }) @IsBoolean() below!: boolean;
}

@InputType({ description: 'Those who have fulfilled a duty of this activity.' })
export class CompletedInput {
  @Field(() => ActivityKind) @IsEnum(ActivityKind) activityKind!: ActivityKind;
  @Field(() => ID) @IsString() activityId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On this day of the organisation or later.' })
  @IsOptional()
  @IsString()
  since?: LocalDate | null;
}

/** Only the shape: what it must obey stands in `faultOf` (audience.rules.ts), which names the place. */
@InputType({
  isOneOf: true,
  description:
    'Who belongs: exactly one of these, up to 5 deep and 50 conditions in all. Everybody is `{ all: [] }`, alone. A refusal names the place: `audience.all[1].departments.ids`.',
})
export class AudienceInput {
  @Field(() => [AudienceInput], { nullable: true, description: 'Those who meet every one.' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => AudienceInput)
  all?: AudienceInput[] | null;

  @Field(() => [AudienceInput], { nullable: true, description: 'Those who meet at least one.' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => AudienceInput)
  any?: AudienceInput[] | null;

  @Field(() => AudienceInput, { nullable: true, description: 'Everybody else.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceInput)
  not?: AudienceInput | null;

  @Field(() => DepartmentsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DepartmentsInput)
  departments?: DepartmentsInput | null;

  @Field(() => [Employment], { nullable: true, description: 'Those employed in one of these ways.' })
  @IsOptional()
  @IsEnum(Employment, { each: true })
  employments?: Employment[] | null;

  @Field(() => [Role], { nullable: true, description: 'Those who hold one of these roles.' })
  @IsOptional()
  @IsEnum(Role, { each: true })
  roles?: Role[] | null;

  @Field(() => HiredInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => HiredInput)
  hired?: HiredInput | null;

  @Field(() => ReportsToInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportsToInput)
  reportsTo?: ReportsToInput | null;

  @Field(() => CompletedInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CompletedInput)
  completed?: CompletedInput | null;

  @Field(() => [ID], { nullable: true, description: '1–1,000 people by name.' })
  @IsOptional()
  @IsString({ each: true })
  people?: string[] | null;
}

/** The tree as it is kept: what was said and nothing else, so that the same said again is the same. */
export function audienceOf(input: AudienceInput): Audience {
  if (input.all) return { all: input.all.map(audienceOf) };
  if (input.any) return { any: input.any.map(audienceOf) };
  if (input.not) return { not: audienceOf(input.not) };
  const [said] = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(said ? [said] : [])));
}
