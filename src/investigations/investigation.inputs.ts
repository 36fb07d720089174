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
  Length,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

import { Consent, ThingOwner } from '../interviews/statement.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { EvidenceClass, EvidenceKind } from './evidence.ts';

@InputType({ description: 'Somebody who works or worked here (personId or number), or somebody from outside (name).' })
export class NamedPersonInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string | null;
  @Field(() => String, { nullable: true, description: 'The employee number.' })
  @IsOptional()
  @MaxLength(40)
  number?: string | null;
  @Field(() => String, { nullable: true, description: 'Of somebody from outside, up to 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'How that name is read.' })
  @IsOptional()
  @MaxLength(200)
  kana?: string | null;
}

@InputType({ description: 'Title and text as the subject reads them.' })
export class MaskedTextInput {
  @Field(() => String, { description: '1–200 characters.' }) @MinLength(1) @MaxLength(200) title!: string;
  @Field(() => String, { description: '1–20,000 characters.' }) @MinLength(1) @MaxLength(20_000) text!: string;
}

@InputType({ description: 'Whose the thing was, and what allowed the look at it.' })
export class EvidenceInspectionInput {
  @Field(() => ThingOwner) @IsEnum(ThingOwner) owner!: ThingOwner;
  @Field(() => Consent) @IsEnum(Consent) consent!: Consent;
  @Field(() => String, { nullable: true, description: 'The clause that allows it, up to 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  ruleReference?: string | null;
}

@InputType()
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: 'Made by the client, so that sending it again does no harm.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => EvidenceKind) @IsEnum(EvidenceKind) kind!: EvidenceKind;
  @Field(() => String, { description: '1–200 characters.' }) @MinLength(1) @MaxLength(200) title!: string;
  @Field(() => String, { description: '1–20,000 characters.' }) @MinLength(1) @MaxLength(20_000) text!: string;
  @Field(() => Boolean, { description: 'It speaks against the subject.' }) @IsBoolean() adverse!: boolean;
  @Field(() => EvidenceClass, { nullable: true, description: 'GENERAL unless told; MEDICAL by the secretariat only.' })
  @IsOptional()
  @IsEnum(EvidenceClass)
  confidentiality?: EvidenceClass | null;
  @Field(() => [ID], { description: 'The acts that it is about, up to 20.' })
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  allegationIds!: string[];
  @Field(() => ID, { nullable: true, description: 'A file: what `POST /proofs` gave you for it.' })
  @IsOptional()
  @IsUUID()
  proofId?: string | null;
  @Field(() => NamedPersonInput, { nullable: true, description: 'STATEMENT: whose it is.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NamedPersonInput)
  witness?: NamedPersonInput | null;
  @Field(() => MaskedTextInput, {
    nullable: true,
    description: 'What the subject reads instead: required for a STATEMENT; then they do not see its file.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MaskedTextInput)
  masked?: MaskedTextInput | null;
  @Field(() => EvidenceInspectionInput, { nullable: true, description: 'INSPECTION, and nothing else.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInspectionInput)
  inspection?: EvidenceInspectionInput | null;
  @Field(() => ID, { nullable: true, description: 'An item in whose place it stands.' })
  @IsOptional()
  @IsUUID()
  supersedes?: string | null;
}

@InputType()
export class AddEvidenceInput extends EvidenceInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
}

@InputType()
export class AppointInvestigatorInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => ID) @IsUUID() personId!: string;
}

@InputType()
export class ReportInvestigationInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => String, { description: '1–100,000 characters.' }) @MinLength(1) @MaxLength(100_000) text!: string;
}

@InputType()
export class TakeRemediesInput {
  @Field(() => ID) @IsUUID() caseId!: string;
}

@InputType()
export class OpenMedicalFactInput {
  @Field(() => ID) @IsUUID() id!: string;
}

@InputType()
export class RecordReporterInput extends NamedPersonInput {
  @Field(() => ID, { nullable: true, description: 'Made by the client, so that sending it again does no harm.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => ID, { description: 'The id of the case, or its number: DC-2026-0001.' })
  @Length(1, 40)
  caseId!: string;
  @Field(() => LocalDateScalar) @IsString() reportedOn!: LocalDate;
}

@InputType()
export class OpenReporterInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String, { description: 'Why you have to know, up to 4,000 characters; it is kept.' })
  @IsString()
  @MaxLength(4000)
  reason!: string;
}
