import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalizedTextInput } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CommitteeParametersInput } from './parameters.type.ts';
import { RulesetKind } from './ruleset.entity.ts';
import { Sanction } from './sanction.type.ts';
import { mostSuspensionDays } from './wording.rules.ts';

@InputType()
export class RungInput {
  @Field(() => Sanction) @IsEnum(Sanction) sanction!: Sanction;
  @Field(() => LocalizedTextInput, { description: '1–40 characters.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;
  @Field(() => Int, {
    nullable: true,
    description: `The longest suspension, 1–${mostSuspensionDays} days: required with SUSPENSION, and only there.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostSuspensionDays)
  maxDays?: number | null;
}

@InputType()
export class OffenceInput {
  @Field(() => ID, { description: 'Lower-case letters, digits and hyphens, up to 40; the same in every version.' })
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  key!: string;
  @Field(() => LocalizedTextInput, { description: '1–200 characters.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;
  @Field(() => String, { description: 'The clause, 1–100 characters.' }) @IsString() @Length(1, 100) reference!: string;
  @Field(() => Sanction, { description: 'One of the ladder.' }) @IsEnum(Sanction) heaviest!: Sanction;
}

@InputType()
export class SaveRulesetInput {
  @Field(() => RulesetKind) @IsEnum(RulesetKind) kind!: RulesetKind;
  @Field(() => Int, { nullable: true, description: 'The version you saw; none for the first draft of a kind.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => LocalDateScalar, { description: 'Later than that of every published version: rules do not reach back.' })
  @IsString()
  effectiveFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Today or earlier; needed to publish.' })
  @IsOptional()
  @IsString()
  madeKnownOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Up to 500 characters; required with `madeKnownOn`.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  madeKnownHow?: string | null;
  @Field(() => [RungInput], { description: 'Of work rules: each sanction once, always with NONE.' })
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => RungInput)
  ladder!: RungInput[];
  @Field(() => [OffenceInput], { description: 'Of work rules: 1–100.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OffenceInput)
  offences!: OffenceInput[];
  @Field(() => CommitteeParametersInput, { nullable: true, description: 'Of committee rules.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CommitteeParametersInput)
  parameters?: CommitteeParametersInput | null;
  @Field(() => ID, { nullable: true, description: 'The text, from POST /proofs: a PDF or a picture.' })
  @IsOptional()
  @IsString()
  fileId?: string | null;
}

@InputType()
export class PublishRulesetInput {
  @Field(() => RulesetKind) @IsEnum(RulesetKind) kind!: RulesetKind;
  @Field(() => Int, { description: 'The version you saw.' }) @IsInt() version!: number;
}
