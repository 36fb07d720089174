import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CaseState } from './case.machine.ts';
import { StandbyKind } from './standby.ts';
import { Track } from './track.ts';
import { type EndCause, ProposedAct, type SuspensionCause } from './two-person.rules.ts';

@InputType()
export class AllegationInput {
  @Field(() => ID, { nullable: true, description: 'Made by the client, so that sending it again does no harm.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => LocalDateScalar, { description: 'The first day of the act.' }) @IsString() conductFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; none for one day.' })
  @IsOptional()
  @IsString()
  conductTo?: LocalDate | null;
  @Field(() => String, { description: 'The key of an offence in the work rules.' }) @MaxLength(40) offence!: string;
  @Field(() => String, { description: 'The clause, as it is cited. 1–200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  reference!: string;
  @Field(() => String, { description: '1–20,000 characters.' }) @MinLength(1) @MaxLength(20_000) text!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'What it was done to (an asset tag, a file, a place), up to 20: they help to tell the same act again.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  objects?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Another allegation against the same person that is about the same act.',
  })
  @IsOptional()
  @IsUUID()
  sameActAs?: string | null;
}

@InputType()
export class DraftCaseInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() subjectId!: string;
  @Field(() => Track) @IsEnum(Track) track!: Track;
  @Field(() => LocalDateScalar, { description: 'The day on which any department knew of the possibility.' })
  @IsString()
  knownOn!: LocalDate;
  @Field(() => Boolean, { description: 'You are the only witness: shown wherever the file is read.' })
  @IsBoolean()
  referrerIsSoleWitness!: boolean;
  @Field(() => [AllegationInput], { description: '0–20; a case is referred with at least one.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AllegationInput)
  allegations!: AllegationInput[];
}

@InputType()
export class AddAllegationInput extends AllegationInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
}

@InputType()
export class CaseInput {
  @Field(() => ID) @IsString() id!: string;
}

@InputType()
export class ExplainDelayInput extends CaseInput {
  @Field(() => Int, { description: 'The version you saw.' }) @IsInt() version!: number;
  @Field(() => String, { description: '1–4,000 characters.' }) @MinLength(1) @MaxLength(4000) reason!: string;
}

@InputType()
export class OrderStandbyInput extends CaseInput {
  @Field(() => StandbyKind) @IsEnum(StandbyKind) kind!: StandbyKind;
}

@InputType()
export class ProposeCaseActInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ProposedAct) @IsEnum(ProposedAct) act!: ProposedAct;
  @Field(() => String, { description: 'Why. 1–4,000 characters.' }) @MinLength(1) @MaxLength(4000) reason!: string;
  @Field(() => Track, { nullable: true, description: 'CONVERT: to which track.' })
  @IsOptional()
  @IsEnum(Track)
  track?: Track | null;
  @Field(() => String, {
    nullable: true,
    description:
      'SUSPEND: CRIMINAL_PROCEDURE, ILLNESS, COURT_ORDER, MISSING_QUORUM. NOT_ADMIT, WITHDRAW: NO_GROUNDS, RULE_DOES_NOT_APPLY, TOO_LONG_AGO, ALREADY_DEALT_WITH, OTHER_WAY, REFERRAL_WITHDRAWN.',
  })
  @IsOptional()
  @Matches(/^[A-Z_]{1,40}$/)
  cause?: SuspensionCause | EndCause | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'SUSPEND: looked at again by, within 30 days. MOVE_KNOWN_DAY: to which day.',
  })
  @IsOptional()
  @IsString()
  day?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'VOID_ROUND, OPEN_MEDICAL, ACCEPT_LATE_APPEAL: what it is about.' })
  @IsOptional()
  @IsUUID()
  recordId?: string | null;
}

@InputType()
export class DecideCaseActInput {
  @Field(() => ID, { description: 'Of the proposal.' }) @IsString() id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What you say to it, up to 4,000 characters; required to confirm ADMIT.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  answer?: string | null;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => [CaseState], { nullable: true, description: 'One of these; none means any.' })
  @IsOptional()
  @IsEnum(CaseState, { each: true })
  states?: CaseState[] | null;
  @Field(() => ID, { nullable: true, description: 'About this person.' })
  @IsOptional()
  @IsUUID()
  subjectId?: string | null;
}
