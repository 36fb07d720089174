import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

import { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { PackKind, PackState } from './pack.rules.ts';

registerEnumType(PackKind, {
  name: 'EvidencePackKind',
  description: 'One cycle of one requirement, or two fiscal years of all of them.',
});
registerEnumType(PackState, {
  name: 'EvidencePackState',
  description: 'WAITING and MAKING until it is READY. EXPIRED: the file is gone after 30 days, its hashes stay.',
});

@ObjectType('EvidenceRequirement')
export class EvidenceRequirementType {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
}

@ObjectType('EvidencePack', { description: 'A zip for an auditor, made as of one instant. GET /evidence-packs/{id}.' })
export class EvidencePackType {
  @Field(() => ID) id!: string;
  @Field(() => PackKind) kind!: PackKind;
  @Field(() => Int, { description: 'CYCLE: which one. TWO_YEARS: the later fiscal year.' }) cycle!: number;
  @Field(() => Locale) locale!: Locale;
  @Field(() => PackState) state!: PackState;
  @Field(() => Int, { description: '0–100.' }) progress!: number;
  @Field(() => Date) askedAt!: Date;
  @Field(() => String, { description: 'The employee number of whoever asked for it.' }) askedByLabel!: string;
  @Field(() => Date, { nullable: true, description: 'The instant of which it tells.' }) madeAt!: Date | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The civil day of that instant.' })
  day!: LocalDate | null;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'How many files it has.' }) files!: number | null;
  @Field(() => Float, { nullable: true, description: 'The length of the zip.' }) bytes!: number | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the zip.' }) sha256!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its manifest.json, which names that of every file: what `verify.mjs` is told.',
  })
  manifestSha256!: string | null;
}

@ObjectType()
export class EvidencePackConnection extends ConnectionOf(EvidencePackType, 'EvidencePack') {}

@ArgsType()
export class EvidencePackArgs {
  @Field(() => ID) @IsString() id!: string;
}

@InputType()
export class MakeEvidencePackInput {
  @Field(() => ID, { nullable: true, description: 'None for two fiscal years of all requirements.' })
  @IsOptional()
  @IsString()
  requirementId?: string | null;

  @Field(() => Int, { description: 'Its cycle; without a requirement the later fiscal year. 1900–2199.' })
  @IsInt()
  @Min(1900)
  @Max(2199)
  cycle!: number;

  @Field(() => Locale, { description: 'Of its tables and its cover.' }) @IsEnum(Locale) locale!: Locale;
}

@InputType()
export class CancelEvidencePackInput {
  @Field(() => ID) @IsString() id!: string;
}
