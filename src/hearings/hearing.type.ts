import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

import { AllegationInput } from '../cases/case.inputs.ts';
import { EvidenceInput } from '../investigations/investigation.inputs.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { RuleSourceType } from '../platform/rule-source.type.ts';
import { CaseClockKind } from './clock.rules.ts';
import { ServiceMethod, HearingMode, HearingOutcome } from './hearing.ts';
import { NoticeRight } from './notice.contents.ts';
import { SignedPaper, Waiver } from './waiver.ts';

registerEnumType(HearingMode, { name: 'HearingMode', description: 'In one room, or by live video.' });
registerEnumType(ServiceMethod, { name: 'ServiceMethod', description: 'How a paper reaches the subject.' });
registerEnumType(HearingOutcome, {
  name: 'HearingOutcome',
  description: 'How the subject was heard, or why not; NO_SHOW counts after two notices.',
});

registerEnumType(NoticeRight, {
  name: 'NoticeRight',
  description: 'What a notice tells the subject that they may do; it names all of them.',
});
registerEnumType(Waiver, {
  name: 'Waiver',
  description: 'What the subject gives up: the days to prepare, or being heard at all.',
});
registerEnumType(SignedPaper, { name: 'SignedPaper', description: 'What the subject signed on paper.' });
registerEnumType(CaseClockKind, { name: 'CaseClockKind', description: 'Which day of a case is meant.' });

@ObjectType('CaseClock', { description: 'A day that matters in a case, and the rule that makes it.' })
export class CaseClockType {
  @Field(() => CaseClockKind) kind!: CaseClockKind;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'What it is counted from, which itself does not count.',
  })
  from!: LocalDate | null;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Int, { nullable: true }) days!: number | null;
  @Field(() => Boolean, { description: 'Only days on which people work are counted.' }) businessDays!: boolean;
  @Field(() => RuleSourceType) source!: RuleSourceType;
}

@ObjectType('Inspection', { description: 'When the subject may see the file, and when they did.' })
export class InspectionType {
  @Field(() => Boolean, { description: 'From the notice until the hearing is closed.' }) isOpen!: boolean;
  @Field(() => [Date], { description: 'Each time the subject opened it.' }) openedAt!: Date[];
}

@ObjectType('HearingNotice', { description: 'What the subject was told before they are heard.' })
export class HearingNoticeType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1; a later one comes with new grounds, or because nobody came.' })
  number!: number;
  @Field(() => [Int], { description: 'The allegations that it tells, by their numbers.' }) allegations!: number[];
  @Field(() => Sanction, { description: 'The heaviest that can come of it.' }) maximum!: Sanction;
  @Field(() => Date, { description: 'When the hearing is, after a postponement the new time.' }) hearingAt!: Date;
  @Field(() => Boolean, { description: 'The subject moved it, which they can once.' }) postponed!: boolean;
  @Field(() => Boolean, { description: 'The secretariat moved it, which it can once, with a reason.' })
  delayed!: boolean;
  @Field(() => [String], { description: 'The evidence that it lists.' }) evidence!: string[];
  @Field(() => [NoticeRight]) rights!: NoticeRight[];
  @Field(() => String) place!: string;
  @Field(() => HearingMode) mode!: HearingMode;
  @Field(() => String, { description: 'SHA-256 over all that it says.' }) contentsHash!: string;
  @Field(() => Date) servedAt!: Date;
  @Field(() => ServiceMethod, { nullable: true }) delivery!: ServiceMethod | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it reached the subject; null while nothing proves it.',
  })
  deliveredOn!: LocalDate | null;
  @Field(() => Date, { nullable: true, description: 'When the subject gave up the days to prepare.' })
  waivedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the subject said that they do not want to be heard.' })
  renouncedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who stands by the subject. Each reading is logged.' })
  companion!: string | null;
}

@ObjectType('HearingAmendment')
export class HearingAmendmentType {
  @Field(() => Int) seq!: number;
  @Field(() => Date) at!: Date;
  @Field(() => String) text!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('Hearing', { description: 'That the subject was heard, or had the chance to be; it never changes.' })
export class HearingType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The notice that called for it.' }) notice!: number;
  @Field(() => HearingOutcome) outcome!: HearingOutcome;
  @Field(() => Date) heldAt!: Date;
  @Field(() => Boolean) subjectPresent!: boolean;
  @Field(() => Boolean) companionPresent!: boolean;
  @Field(() => Int, { description: 'How many members were there.' }) membersPresent!: number;
  @Field(() => [HearingAmendmentType], { description: 'Corrections; the record stays as it was.' })
  amendments!: HearingAmendmentType[];
  @Field(() => String, { description: 'What was said. Each reading is logged.' }) record!: string;
  @Field(() => String, { description: 'SHA-256 over the encrypted record.' }) recordHash!: string;
  @Field(() => Date) recordedAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When the subject commented, or said that they have nothing to add.',
  })
  commentedAt!: Date | null;
  @Field(() => String, { nullable: true }) comment!: string | null;
}

@ObjectType('SubjectStatement', { description: 'What the subject said in writing.' })
export class SubjectStatementType {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => String, { nullable: true, description: 'Null where it came on paper. Each reading is logged.' })
  text!: string | null;
  @Field(() => Boolean, { description: 'It came on paper, which the secretariat filed.' }) onPaper!: boolean;
}

@InputType()
export class ServeNoticeInput {
  @Field(() => ID, { nullable: true, description: 'Made by the client, so that sending it again does no harm.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => Date, { description: 'When the hearing is: not before the days of the committee rules are over.' })
  @IsDate()
  hearingAt!: Date;
  @Field(() => String, { description: '1–200 characters; for a video where the link is sent.' })
  @MinLength(1)
  @MaxLength(200)
  place!: string;
  @Field(() => HearingMode) @IsEnum(HearingMode) mode!: HearingMode;
  @Field(() => Sanction, { description: 'A rung of the ladder, not above what the offences allow.' })
  @IsEnum(Sanction)
  maximum!: Sanction;
  @Field(() => [NoticeRight], {
    description: 'What the notice says that the subject may do: all of them, NOTICE_INCOMPLETE { missing } else.',
  })
  @IsEnum(NoticeRight, { each: true })
  rights!: NoticeRight[];
  @Field(() => ServiceMethod) @IsEnum(ServiceMethod) delivery!: ServiceMethod;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was handed over, where it was today; later by recordNoticeDelivery.',
  })
  @IsOptional()
  @IsString()
  deliveredOn?: LocalDate | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The receipt, uploaded to /proofs by you; required with `deliveredOn`.',
  })
  @IsOptional()
  @IsUUID()
  receiptId?: string | null;
}

@InputType()
export class AddGroundsInput extends ServeNoticeInput {
  @Field(() => [AllegationInput], { description: '0–20 new acts; none when the notice is only given again.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AllegationInput)
  allegations!: AllegationInput[];
  @Field(() => [EvidenceInput], { description: '0–20 pieces for the file, about acts that were known before.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput[];
}

@InputType()
export class RecordNoticeDeliveryInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ServiceMethod, { description: 'HAND or POST_CERTIFIED; the portal records its own.' })
  @IsEnum(ServiceMethod)
  delivery!: ServiceMethod;
  @Field(() => LocalDateScalar) @IsString() deliveredOn!: LocalDate;
  @Field(() => ID, { description: 'The receipt, uploaded to /proofs by you.' }) @IsUUID() receiptId!: string;
}

@InputType()
export class DelayHearingInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => Date) @IsDate() hearingAt!: Date;
  @Field(() => String, { description: '1–2,000 characters.' }) @MinLength(1) @MaxLength(2000) reason!: string;
}

@InputType()
export class FileHearingPaperInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => SignedPaper) @IsEnum(SignedPaper) kind!: SignedPaper;
  @Field(() => ID, { description: 'The scan, uploaded to /proofs by you.' }) @IsUUID() proofId!: string;
}

@InputType()
export class AmendHearingRecordInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String, { description: 'What is right. 1–20,000 characters.' })
  @MinLength(1)
  @MaxLength(20_000)
  text!: string;
  @Field(() => String, { description: 'Why. 1–2,000 characters.' }) @MinLength(1) @MaxLength(2000) reason!: string;
}

@InputType()
export class WaiveNoticeInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Waiver) @IsEnum(Waiver) what!: Waiver;
}

@InputType()
export class RecordHearingInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int, { description: 'The version of the case that you saw.' }) @IsInt() version!: number;
  @Field(() => HearingOutcome) @IsEnum(HearingOutcome) outcome!: HearingOutcome;
  @Field(() => Date, { description: 'Not in the future, and not before the notice.' }) @IsDate() heldAt!: Date;
  @Field(() => [ID], { description: 'The members who were there, 0–50.' })
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  presentIds!: string[];
  @Field(() => Boolean) @IsBoolean() subjectPresent!: boolean;
  @Field(() => Boolean) @IsBoolean() companionPresent!: boolean;
  @Field(() => String, { description: 'The record. 1–100,000 characters.' })
  @MinLength(1)
  @MaxLength(100_000)
  text!: string;
}

@InputType()
export class RequestPostponementInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => Date, { description: 'Within the business days that the committee rules give.' })
  @IsDate()
  hearingAt!: Date;
}

@InputType()
export class NameCompanionInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => String, { description: '1–200 characters.' }) @MinLength(1) @MaxLength(200) name!: string;
}

@InputType()
export class SubmitStatementInput {
  @Field(() => ID, { description: 'Made by the client, so that sending it again does no harm.' }) @IsUUID() id!: string;
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => String, { description: '1–50,000 characters.' }) @MinLength(1) @MaxLength(50_000) text!: string;
}

@InputType()
export class CommentOnRecordInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => String, { nullable: true, description: 'Up to 20,000 characters; none: nothing to add.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  text?: string | null;
}
