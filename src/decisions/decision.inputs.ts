import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

import { ServiceMethod } from '../hearings/hearing.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { DismissalWay } from './dismissal.rules.ts';

/** A hundred million yen: more is a slip of the hand. */
const mostYen = 100_000_000;

@InputType({ isAbstract: true })
abstract class OfCase {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
}

@InputType({ description: 'What a pay cut is reckoned from, in yen.' })
export class WagesInput {
  @Field(() => Int, { description: 'All wages of the three months up to the closing day.' })
  @IsInt()
  @Min(1)
  @Max(mostYen)
  wages3Months!: number;
  @Field(() => Int, {
    description: 'The calendar days of these months, without those that do not count (労基法12条3項).',
  })
  @IsInt()
  @Min(1)
  @Max(92)
  calendarDays!: number;
  @Field(() => Int, { description: 'The wages of the pay period in which the cut begins.' })
  @IsInt()
  @Min(0)
  @Max(mostYen)
  periodWages!: number;
  @Field(() => LocalDateScalar, { description: 'The last closing day before the letter reaches the subject.' })
  @IsString()
  closedOn!: LocalDate;
}

@InputType()
export class RecordPayDataInput extends OfCase {
  @Field(() => WagesInput) @ValidateNested() @Type(() => WagesInput) wages!: WagesInput;
}

@InputType()
export class CutInput {
  @Field(() => ID) @IsUUID() allegationId!: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(mostYen) yen!: number;
}

@InputType()
export class DismissalInput {
  @Field(() => DismissalWay) @IsEnum(DismissalWay) way!: DismissalWay;
  @Field(() => Int, { nullable: true, description: 'PAY: for how many days of average wage.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  payDays?: number | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'EXEMPTION: the day of the decision of the labour standards office.',
  })
  @IsOptional()
  @IsString()
  exemptedOn?: LocalDate | null;
  @Field(() => Boolean, { description: 'You checked that a leave for illness does not come from the work.' })
  @IsBoolean()
  illnessIsPrivate!: boolean;
}

@InputType()
export class SetSanctionDetailInput extends OfCase {
  @Field(() => Int, { nullable: true, description: 'PAY_CUT: for the one act.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostYen)
  amountYen?: number | null;
  @Field(() => [CutInput], {
    nullable: true,
    description: 'PAY_CUT for several acts, once for each; instead of amountYen.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CutInput)
  cuts?: CutInput[] | null;
  @Field(() => Int, { nullable: true, description: 'SUSPENSION.' }) @IsOptional() @IsInt() @Min(1) @Max(365) days?:
    | number
    | null;
  @Field(() => String, { nullable: true, description: 'DEMOTION: to which rank or post.' })
  @IsOptional()
  @MinLength(1)
  @MaxLength(200)
  demotedTo?: string | null;
  @Field(() => DismissalInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DismissalInput)
  dismissal?: DismissalInput | null;
  @Field(() => LocalDateScalar, {
    description:
      'The first pay day that bears a cut, the first day of a suspension, the day of the new rank, or the end of employment.',
  })
  @IsString()
  effectiveOn!: LocalDate;
  @Field(() => WagesInput, { nullable: true, description: 'Only where HR has not written them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WagesInput)
  wages?: WagesInput | null;
}

@InputType()
export class NameAuthorityInput extends OfCase {
  @Field(() => ID) @IsUUID() personId!: string;
}

@InputType()
export class DissentInput {
  @Field(() => Int, { description: 'The seat of the member.' }) @IsInt() @Min(1) @Max(99) seat!: number;
  @Field(() => String, { description: '1–4,000 characters.' }) @MinLength(1) @MaxLength(4000) text!: string;
}

@InputType()
export class DecideCaseInput extends OfCase {
  @Field(() => String, { description: 'Why: it goes into the letter. 1–20,000 characters.' })
  @MinLength(1)
  @MaxLength(20_000)
  reasons!: string;
  @Field(() => String, { description: '1–50,000 characters.' }) @MinLength(1) @MaxLength(50_000) minutes!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it lies outside of what was done in other cases; it goes into the letter too.',
  })
  @IsOptional()
  @MaxLength(4000)
  outlierReason?: string | null;
  @Field(() => [DissentInput], { nullable: true, description: 'Of members who want it written down.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DissentInput)
  dissents?: DissentInput[] | null;
}

@InputType()
export class ConfirmDecisionInput extends OfCase {
  @Field(() => Sanction, { nullable: true, description: 'A lighter one; null: as the committee advised.' })
  @IsOptional()
  @IsEnum(Sanction)
  sanction?: Sanction | null;
  @Field(() => String, { description: '1–20,000 characters.' }) @MinLength(1) @MaxLength(20_000) reasons!: string;
}

@InputType()
export class SendDecisionBackInput extends OfCase {
  @Field(() => String, { description: 'For the committee; 1–20,000 characters.' })
  @MinLength(1)
  @MaxLength(20_000)
  reasons!: string;
}

@InputType()
export class DraftLetterInput extends OfCase {
  @Field(() => LocalDateScalar, { description: 'On which day it is to reach the subject.' })
  @IsString()
  plannedOn!: LocalDate;
  @Field(() => [String], {
    nullable: true,
    description: 'Words of the decision that are blacked out, up to 50: names that must not be told.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  omit?: string[] | null;
}

@InputType()
export class ApproveLetterInput extends OfCase {
  @Field(() => String, {
    description: 'Why it is no retaliation for a protected report; said in every case. 1–4,000 characters.',
  })
  @MaxLength(4000)
  notRetaliation!: string;
}

@InputType()
export class DeliverLetterInput extends OfCase {
  @Field(() => ServiceMethod) @IsEnum(ServiceMethod) method!: ServiceMethod;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it reached the subject; not for PORTAL, nor while a post is on its way.',
  })
  @IsOptional()
  @IsString()
  deliveredOn?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The receipt, as you handed it in (POST /proofs).' })
  @IsOptional()
  @IsUUID()
  proofId?: string | null;
}

@InputType()
export class AcknowledgeLetterInput {
  @Field(() => ID) @IsUUID() caseId!: string;
}
