import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Equals, IsBoolean, IsEnum, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { Locale } from '../kernel/locale.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { PledgeFormVersionType } from './pledge-form.type.ts';
import { PledgeKind, PledgeMethod } from './pledge-kind.ts';
import { PledgeBreach, PledgeEventKind, PledgeState } from './pledge.machine.ts';

registerEnumType(PledgeMethod, {
  name: 'PledgeMethod',
  description:
    'PORTAL: by the person, in their own session. PAPER: taken by somebody, with the signed paper as a scan.',
});
registerEnumType(PledgeState, { name: 'PledgeState', description: 'Whether it still binds.' });
registerEnumType(PledgeBreach, { name: 'PledgeBreach', description: 'Whether it was kept.' });
registerEnumType(PledgeEventKind, { name: 'PledgeEventKind', description: 'What happened to a pledge.' });

@ObjectType('PledgeEvent', { description: 'What happened to a pledge after it was given; never changed.' })
export class PledgeEventType {
  @Field(() => ID) id!: string;
  @Field(() => PledgeEventKind) kind!: PledgeEventKind;
  @Field(() => Date) at!: Date;
  @Field(() => PersonType, { nullable: true, description: 'Null where the program recorded it.' })
  by!: PersonType | null;
  @Field(() => Boolean, { description: 'Whether there is a note, which only those who take pledges may open.' })
  hasNote!: boolean;
  @Field(() => Boolean, {
    description: 'Whether there is a file, at `GET /pledges/evidence/{id}` for those who take pledges.',
  })
  hasEvidence!: boolean;
}

@ObjectType('Pledge', {
  description: 'What somebody promised of their own will, on a reviewed form (誓約書). Never changed.',
})
export class PledgeType {
  @Field(() => ID) id!: string;
  @Field(() => PledgeKind) kind!: PledgeKind;
  @Field(() => PledgeFormVersionType, { description: 'The wording that was signed.' })
  formVersion!: PledgeFormVersionType;
  @Field(() => PersonType, { nullable: true, description: 'Null for an outsider.' }) person!: PersonType | null;
  @Field(() => String, { nullable: true }) outsiderName!: string | null;
  @Field(() => String, { nullable: true }) outsiderOrganisation!: string | null;
  @Field(() => PledgeMethod) method!: PledgeMethod;
  @Field(() => Locale, { description: 'In which language it was read.' }) locale!: Locale;
  @Field(() => String, {
    description: 'SHA-256 of the UTF-8 of exactly that text: the title, an empty line, each term as “1. …” on a line.',
  })
  textHash!: string;
  @Field(() => LocalDateScalar) givenOn!: LocalDate;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who took it; null for PORTAL.' })
  takenBy!: PersonType | null;
  @Field(() => Date) recordedAt!: Date;
  @Field(() => Boolean, { description: 'The signed paper, at `GET /pledges/{id}/scan`.' }) hasScan!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it binds; null for no end.' })
  expiresOn!: LocalDate | null;
  @Field(() => PledgeState) state!: PledgeState;
  @Field(() => PledgeBreach) breach!: PledgeBreach;
  @Field(() => [PledgeEventType], { description: 'The first one first.' }) events!: PledgeEventType[];
  @Field(() => [PledgeEventKind], { description: 'What you may say about it now.' }) moves!: PledgeEventKind[];
}

@ObjectType()
export class PledgeConnection extends ConnectionOf(PledgeType, 'Pledge') {}

@ObjectType('MyPledge', { description: 'What a duty of kind PLEDGE asks me to promise, and what I promised.' })
export class MyPledgeType {
  @Field(() => PledgeFormVersionType, { description: 'The wording that I signed, or else the one to sign.' })
  formVersion!: PledgeFormVersionType;
  @Field(() => ID, { nullable: true, description: 'What I gave; my copy is at `GET /pledges/{id}/copy`.' })
  pledgeId!: string | null;
  @Field(() => Date, { nullable: true }) givenAt!: Date | null;
  @Field(() => Locale, { nullable: true, description: 'In which language I read it.' }) signedLocale!: Locale | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the text that I signed.' })
  signedHash!: string | null;
}

@ArgsType()
export class PledgesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Given by this person.' }) @IsOptional() @IsString() personId?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'On any wording of this form.' })
  @IsOptional()
  @IsString()
  formId?: string | null;
}

const ownId = 'A random UUID made by the page, so that a second click or a retry is the same pledge.';
const voluntary = 'True: nobody may be made to pledge; PLEDGE_COERCED otherwise.';

@InputType()
export class GivePledgeInput {
  @Field(() => ID, { description: ownId }) @IsUUID() id!: string;
  @Field(() => ID, { description: 'My open duty of kind PLEDGE.' }) @IsString() assignmentId!: string;
  @Field(() => Locale, { description: 'In which language I read it.' }) @IsEnum(Locale) locale!: Locale;
  @Field(() => String, { description: 'The SHA-256 that the page showed.' })
  @IsString()
  @Length(64, 64)
  textHash!: string;
  @Field(() => Boolean, { description: voluntary }) @IsBoolean() voluntary!: boolean;
}

@InputType()
export class TakePledgeInput {
  @Field(() => ID, { description: ownId }) @IsUUID() id!: string;
  @Field(() => ID) @IsString() formId!: string;
  @Field(() => Locale, { description: 'The language of the paper.' }) @IsEnum(Locale) locale!: Locale;
  @Field(() => String, { description: 'The SHA-256 of the wording on the paper.' })
  @IsString()
  @Length(64, 64)
  textHash!: string;
  @Field(() => ID, { nullable: true, description: 'An employee, or somebody who was one. Else `outsiderName`.' })
  @IsOptional()
  @IsString()
  personId?: string | null;
  @Field(() => String, { nullable: true, description: '1–200 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  outsiderName?: string | null;
  @Field(() => String, { nullable: true, description: 'Up to 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  outsiderOrganisation?: string | null;
  @Field(() => LocalDateScalar, { description: 'Today or earlier.' }) @IsString() givenOn!: LocalDate;
  @Field(() => String, { nullable: true, description: 'Up to 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string | null;
  @Field(() => ID, { nullable: true, description: 'The interview in which it was taken, with the same person.' })
  @IsOptional()
  @IsString()
  interviewId?: string | null;
  @Field(() => ID, { description: 'The signed paper: what `POST /proofs` gave for the file.' })
  @IsString()
  scanId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it binds; not before givenOn.' })
  @IsOptional()
  @IsString()
  expiresOn?: LocalDate | null;
  @Field(() => Boolean, { description: voluntary }) @IsBoolean() voluntary!: boolean;
  @Field(() => Boolean, { description: 'True: whoever gives it keeps a copy.' })
  @Equals(true)
  copyGiven!: boolean;
}

@InputType()
export class RecordPledgeEventInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => PledgeEventKind, { description: 'SUPERSEDED comes by itself.' })
  @IsEnum(PledgeEventKind)
  kind!: PledgeEventKind;
  @Field(() => String, { description: 'What it rests on: 1–2,000 characters, kept sealed.' })
  @IsString()
  @Length(1, 2000)
  note!: string;
  @Field(() => ID, { nullable: true, description: 'A file: what `POST /proofs` gave for it.' })
  @IsOptional()
  @IsString()
  evidenceId?: string | null;
}

@InputType()
export class OpenPledgeNoteInput {
  @Field(() => ID, { description: 'Of the event.' }) @IsString() id!: string;
}
