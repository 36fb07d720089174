import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ChallengeChoice } from './challenge.rules.ts';
import { ConflictGround } from './recusal.rules.ts';

@InputType()
export class SeatInput {
  @Field(() => ID) @IsUUID() personId!: string;
  @Field(() => Int, { nullable: true, description: '1 chairs; 2 and on stand in, in this order; none for the others.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  chairOrder?: number | null;
}

@InputType()
export class TermSeatInput extends SeatInput {
  @Field(() => LocalDateScalar, { description: 'The first day of the term.' }) @IsString() termFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of the term.' })
  @IsOptional()
  @IsString()
  termUntil?: LocalDate | null;
}

@InputType()
export class FormCommitteeInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => ID, { nullable: true, description: 'A standing committee, with its substitutes; or `seats`.' })
  @IsOptional()
  @IsUUID()
  committeeId?: string | null;
  @Field(() => [SeatInput], { nullable: true, description: 'For this case alone, in the order of the seats.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => SeatInput)
  seats?: SeatInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Who stands in, in this order.' })
  @IsOptional()
  @ArrayMaxSize(99)
  @IsUUID(undefined, { each: true })
  substitutes?: string[] | null;
}

@InputType()
export class FormStandingCommitteeInput {
  @Field(() => ID, { description: 'Chosen by the client, a UUID: one that is known is formed anew.' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { nullable: true, description: 'The version you saw; none for a new one.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => String) @Length(1, 100) name!: string;
  @Field(() => [TermSeatInput], { description: 'In the order of the seats.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => TermSeatInput)
  seats!: TermSeatInput[];
  @Field(() => [TermSeatInput], { description: 'Who stands in, in this order.' })
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => TermSeatInput)
  substitutes!: TermSeatInput[];
}

@InputType()
export class DissolveCommitteeInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@InputType()
export class DeclareConflictInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => [ConflictGround], {
    description: 'Each of them excludes you at once; none says that there is no conflict.',
  })
  @ArrayMaxSize(12)
  @IsEnum(ConflictGround, { each: true })
  grounds!: ConflictGround[];
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters, sealed.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string | null;
}

@InputType()
export class WithdrawFromCaseInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters, sealed; no reason is needed.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string | null;
}

@InputType()
export class ConfirmRecordReadInput {
  @Field(() => ID) @IsString() caseId!: string;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => ID) @IsString() seatId!: string;
}

@InputType()
export class ChallengeMemberInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => ID) @IsString() seatId!: string;
  @Field(() => String, { description: 'Why they would not be impartial: 1–4,000 characters, sealed.' })
  @Length(1, 4000)
  reason!: string;
}

@InputType()
export class VoteOnChallengeInput {
  @Field(() => ID) @IsString() challengeId!: string;
  @Field(() => ChallengeChoice) @IsEnum(ChallengeChoice) choice!: ChallengeChoice;
}
