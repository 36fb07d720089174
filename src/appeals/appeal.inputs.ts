import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { AppealGround, AppealResult, ReturnTo } from './appeal.ts';

@InputType()
export class FileAppealInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => [AppealGround], { description: 'At least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @IsEnum(AppealGround, { each: true })
  grounds!: AppealGround[];
  @Field(() => String, { description: '1–20,000 characters.' }) @MinLength(1) @MaxLength(20_000) text!: string;
  @Field(() => String, { nullable: true, description: 'After the window: why it comes late, up to 4,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  lateCause?: string | null;
}

@InputType()
export class FormAppealPanelInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => [ID], { description: 'All of the panel, the one who chairs first; 1–15.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(15)
  @IsUUID(undefined, { each: true })
  memberIds!: string[];
}

@InputType({ isAbstract: true })
export abstract class OpinionInput {
  @Field(() => AppealResult) @IsEnum(AppealResult) result!: AppealResult;
  @Field(() => Sanction, { nullable: true, description: 'LIGHTEN: to what.' })
  @IsOptional()
  @IsEnum(Sanction)
  sanction?: Sanction | null;
  @Field(() => Int, { nullable: true, description: 'LIGHTEN to PAY_CUT or SUSPENSION: yen in all, or days.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amount?: number | null;
  @Field(() => ReturnTo, { nullable: true, description: 'REMAND: to where.' })
  @IsOptional()
  @IsEnum(ReturnTo)
  returnTo?: ReturnTo | null;
}

@InputType()
export class VoteOnAppealInput extends OpinionInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() caseId!: string;
}

@InputType()
export class DecideAppealInput extends OpinionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => String, { description: 'Why, as the subject will read it. 1–20,000 characters.' })
  @MinLength(1)
  @MaxLength(20_000)
  reasons!: string;
}

@InputType()
export class CaseVersionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
}

@InputType()
export class DeliverAppealLetterInput extends CaseVersionInput {
  @Field(() => LocalDateScalar, { description: 'The day on which it reached the subject.' })
  @IsString()
  deliveredOn!: LocalDate;
  @Field(() => String, {
    description: 'How, as a receipt would say it: handed over, by registered mail. 1–200 characters.',
  })
  @MinLength(1)
  @MaxLength(200)
  how!: string;
  @Field(() => ID, { description: 'What shows it: a file that you uploaded to `proofs`.' }) @IsUUID() proofId!: string;
}
