import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';

import { DueChangeKind } from '../assignments/due-change-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { PetitionKind, PetitionMove, PetitionState } from './petition.machine.ts';

registerEnumType(PetitionKind, {
  name: 'PetitionKind',
  description:
    'EXTENSION: more time in this cycle. EXEMPTION: left out for a while. EQUIVALENCE: a certificate from elsewhere counts.',
});
registerEnumType(PetitionState, {
  name: 'PetitionState',
  description: 'Decided once; what was granted can be revoked.',
});
registerEnumType(PetitionMove, { name: 'PetitionMove', description: 'What can be done about a petition.' });
registerEnumType(DueChangeKind, { name: 'DueChangeKind', description: 'What moved a due day.' });

const startsOn = 'EXTENSION: the due day when it was asked. EXEMPTION: the first day. EQUIVALENCE: the day of issue.';
const endsOn =
  'EXTENSION: the due day asked for. EXEMPTION: the last day. EQUIVALENCE: the last day it is valid, null if it tells none.';
const reason = '1–2,000 characters.';

@ObjectType('MyPetition', { description: 'What I asked for about one of my duties.' })
export class MyPetitionType {
  @Field(() => ID) id!: string;
  @Field(() => PetitionKind) kind!: PetitionKind;
  @Field(() => PetitionState) state!: PetitionState;
  @Field(() => LocalDateScalar, { description: startsOn }) startsOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: endsOn }) endsOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'EQUIVALENCE: who issued the certificate.' }) issuer!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'EQUIVALENCE: what it is called.' })
  certificateTitle!: string | null;
  @Field(() => ID, { nullable: true, description: 'EQUIVALENCE: the file, at `GET /proofs/{id}`.' })
  proofId!: string | null;
  @Field(() => String, { description: 'Empty where a certificate speaks for itself.' }) reason!: string;
  @Field(() => Date) requestedAt!: Date;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What was written with the decision.' })
  decisionReason!: string | null;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
}

@ObjectType('Petition', {
  description:
    'Somebody asked for an exception for somebody, and somebody else decides. What was written is never rewritten.',
})
export class PetitionType extends MyPetitionType {
  @Field(() => PersonType, { description: 'Whom it is for.' }) person!: PersonType;
  @Field(() => LocalizedTextType, { description: 'Of the requirement.' }) title!: LocalizedText;
  @Field(() => ID) requirementId!: string;
  @Field(() => ID, { nullable: true, description: 'The duty; null for an exemption.' }) assignmentId!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The due day of that duty now.' })
  dueOn!: LocalDate | null;
  @Field(() => PersonType, { nullable: true, description: 'Null for the operator.' }) requestedBy!: PersonType | null;
  @Field(() => PersonType, { nullable: true }) decidedBy!: PersonType | null;
  @Field(() => PersonType, { nullable: true }) revokedBy!: PersonType | null;
  @Field(() => String, { nullable: true }) revocationReason!: string | null;
  @Field(() => [PetitionMove], { description: 'What you may do about it now.' }) moves!: PetitionMove[];
}

@ObjectType()
export class PetitionConnection extends ConnectionOf(PetitionType, 'Petition') {}

@ObjectType('DueChange', { description: 'That the due day of a duty was moved.' })
export class DueChangeType {
  @Field(() => ID) id!: string;
  @Field(() => DueChangeKind) kind!: DueChangeKind;
  @Field(() => LocalDateScalar) fromOn!: LocalDate;
  @Field(() => LocalDateScalar) toOn!: LocalDate;
  @Field(() => Date) changedAt!: Date;
}

@InputType({ description: 'Every condition given must hold.' })
export class PetitionFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those that wait for your decision and whose duty is still open, the oldest first; else the newest come first.',
  })
  @IsOptional()
  @IsBoolean()
  waiting?: boolean | null;

  @Field(() => PetitionKind, { nullable: true }) @IsOptional() @IsEnum(PetitionKind) kind?: PetitionKind | null;
  @Field(() => PetitionState, { nullable: true }) @IsOptional() @IsEnum(PetitionState) state?: PetitionState | null;
  @Field(() => ID, { nullable: true, description: 'Whom it is for.' }) @IsOptional() @IsString() personId?:
    | string
    | null;
}

@ArgsType()
export class PetitionsArgs extends PageArgs {
  @Field(() => PetitionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PetitionFilter)
  filter?: PetitionFilter | null;
}

@InputType()
export class ExtensionInput {
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => LocalDateScalar, {
    description: 'Later than the due day now, today or later, at most 365 days later, and before the next cycle opens.',
  })
  @IsString()
  until!: LocalDate;
  @Field(() => String, { description: reason }) @IsString() @Length(1, 2000) reason!: string;
}

@InputType()
export class ProposeExemptionInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => LocalDateScalar, { description: 'The first day: today or later.' }) @IsString() startsOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day: at most two years in all.' })
  @IsString()
  endsOn!: LocalDate;
  @Field(() => String, { description: reason }) @IsString() @Length(1, 2000) reason!: string;
}

@InputType()
export class HandInCertificateInput {
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => ID, { description: 'What `POST /proofs` gave for the file.' }) @IsString() proofId!: string;
  @Field(() => String, { description: '1–200 characters.' }) @IsString() @Length(1, 200) issuer!: string;
  @Field(() => String, { description: '1–200 characters.' }) @IsString() @Length(1, 200) certificateTitle!: string;
  @Field(() => LocalDateScalar, { description: 'Today or earlier.' }) @IsString() issuedOn!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day it is valid, if it tells one; today or later.',
  })
  @IsOptional()
  @IsString()
  validUntil?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
export class DecidePetitionInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => String, { nullable: true, description: 'Up to 2,000 characters; required to deny.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
export class RevokePetitionInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => String, { description: reason }) @IsString() @Length(1, 2000) reason!: string;
}

@InputType()
export class WithdrawPetitionInput {
  @Field(() => ID) @IsString() id!: string;
}
