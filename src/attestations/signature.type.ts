import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsHash,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import {
  Answer,
  CheckMethod,
  CheckResult,
  DeviceOwner,
  ExceptionDecision,
  SignatureStanding,
} from './signature.rules.ts';
import { BothLanguagesType, StatementVersionType } from './statement.type.ts';
import { StatementNature } from './statement.rules.ts';

registerEnumType(Answer, {
  name: 'AttestationAnswer',
  description:
    'YES fulfils the duty at once. NO leaves it open: it can be signed again at any time. EXCEPTION leaves it open until the security officer accepts it.',
});
registerEnumType(DeviceOwner, { name: 'DeviceOwner', description: 'To whom a device belongs.' });
registerEnumType(ExceptionDecision, {
  name: 'ExceptionDecision',
  description: 'ACCEPTED fulfils the duty; ASKED_AGAIN leaves it open.',
});
registerEnumType(CheckMethod, {
  name: 'CheckMethod',
  description: 'How somebody looked: with a scan, with their eyes, in a log.',
});
registerEnumType(CheckResult, {
  name: 'CheckResult',
  description: 'MISMATCH opens the duty anew; what was signed stays as history.',
});
registerEnumType(SignatureStanding, {
  name: 'SignatureStanding',
  description:
    'COUNTS: it fulfils the duty. NOT_YET: the answer was no. WAITING: for the security officer. ASKED_AGAIN: the exception was not accepted. MISMATCH: a check found otherwise. SUPERSEDED: another wording or another signature took its place.',
});

const textHash = 'SHA-256 of the text that was shown, in hexadecimal.';

@ObjectType('AttestedDevice')
export class AttestedDeviceType {
  @Field(() => String) assetTag!: string;
  @Field(() => DeviceOwner) owner!: DeviceOwner;
}

@ObjectType('SignatureFile')
export class SignatureFileType {
  @Field(() => ID, { description: 'The file is at `GET /signature-files/{id}`.' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' }) sha256!: string;
}

@ObjectType('SignatureProof', { description: 'That a text was signed, and which: what an auditor sees.' })
export class SignatureProofType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => ID) statementId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { description: textHash }) textHash!: string;
  @Field(() => Date) signedAt!: Date;
}

@ObjectType()
export class SignatureProofConnection extends ConnectionOf(SignatureProofType, 'SignatureProof') {}

@ObjectType('Signature', {
  description: 'A signature as the security officer and HR see it; what was written beside it is sealed.',
})
export class SignatureType extends SignatureProofType {
  @Field(() => Answer) answer!: Answer;
  @Field(() => SignatureStanding) standing!: SignatureStanding;
  @Field(() => Boolean, { description: 'Drawn for verification.' }) drawn!: boolean;
  @Field(() => CheckResult, { nullable: true }) checkResult!: CheckResult | null;
}

@ObjectType()
export class SignatureConnection extends ConnectionOf(SignatureType, 'Signature') {}

@ObjectType('MySignature', { description: 'What I signed.' })
export class MySignatureType {
  @Field(() => ID) id!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { description: textHash }) textHash!: string;
  @Field(() => BothLanguagesType, { description: 'As it was shown.' }) title!: BothLanguagesType;
  @Field(() => BothLanguagesType, { description: 'As it was shown.' }) body!: BothLanguagesType;
  @Field(() => Date) signedAt!: Date;
  @Field(() => Answer) answer!: Answer;
  @Field(() => SignatureStanding) standing!: SignatureStanding;
  @Field(() => Boolean, { description: 'Something was written beside it: `openSignatureNote` opens it.' })
  hasNote!: boolean;
  @Field(() => [AttestedDeviceType]) devices!: AttestedDeviceType[];
  @Field(() => [SignatureFileType]) files!: SignatureFileType[];
}

@ObjectType('SignatureDetail', { description: 'What the security officer needs to decide or to check.' })
export class SignatureDetailType extends SignatureType {
  @Field(() => BothLanguagesType) title!: BothLanguagesType;
  @Field(() => Boolean) hasNote!: boolean;
  @Field(() => [AttestedDeviceType]) devices!: AttestedDeviceType[];
  @Field(() => [SignatureFileType]) files!: SignatureFileType[];
  @Field(() => ExceptionDecision, { nullable: true }) decision!: ExceptionDecision | null;
  @Field(() => PersonType, { nullable: true }) decidedBy!: PersonType | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => CheckMethod, { nullable: true }) checkMethod!: CheckMethod | null;
  @Field(() => PersonType, { nullable: true }) checkedBy!: PersonType | null;
  @Field(() => Date, { nullable: true }) checkedAt!: Date | null;
  @Field(() => Boolean, { description: 'It is an exception that waits, and not your own.' }) mayDecide!: boolean;
  @Field(() => Boolean, { description: 'It was drawn, nobody has checked it, and it is not your own.' })
  mayCheck!: boolean;
}

@ObjectType('MyAttestation', {
  description: 'For activityKind ATTESTATION: what I am asked to sign, and what I signed.',
})
export class MyAttestationType {
  @Field(() => StatementNature) nature!: StatementNature;
  @Field(() => StatementVersionType, {
    nullable: true,
    description: 'The text to sign now; null while I am asked to preserve, and before anything was published.',
  })
  statement!: StatementVersionType | null;
  @Field(() => BothLanguagesType, { nullable: true, description: 'I am asked to preserve, and not to delete.' })
  preserve!: BothLanguagesType | null;
  @Field(() => Boolean, { description: 'The duty is open, and no exception of this wording waits.' }) maySign!: boolean;
  @Field(() => [MySignatureType], { description: 'The latest first, those of earlier wordings too.' })
  signatures!: MySignatureType[];
}

@InputType()
export class AttestedDeviceInput {
  @Field(() => String, { description: '1–100 characters.' }) @IsString() @Length(1, 100) assetTag!: string;
  @Field(() => DeviceOwner) @IsEnum(DeviceOwner) owner!: DeviceOwner;
}

@InputType()
export class SignStatementInput {
  @Field(() => ID, { description: 'A new UUID that the page makes: a second click or a retry is the same signature.' })
  @IsUUID()
  signatureId!: string;
  @Field(() => ID) @IsString() assignmentId!: string;
  @Field(() => String, { description: 'Of the text that was shown.' }) @IsHash('sha256') textHash!: string;
  @Field(() => Answer) @IsEnum(Answer) answer!: Answer;
  @Field(() => String, {
    nullable: true,
    description:
      'EXCEPTION: what, and why; NO: why not, if you like. Up to 4,000 characters, sealed: the security officer reads it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string | null;
  @Field(() => [AttestedDeviceInput], { description: 'Up to 50, where the statement asks for them.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AttestedDeviceInput)
  devices!: AttestedDeviceInput[];
  @Field(() => [ID], {
    description: 'Up to 10 of one’s own from `POST /proofs`, where the statement asks for evidence.',
  })
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  proofIds!: string[];
}

@InputType()
export class DecideExceptionInput {
  @Field(() => ID) @IsString() signatureId!: string;
  @Field(() => String, { description: '1–4,000 characters, sealed: the signer and the security officer read it.' })
  @IsString()
  @Length(1, 4000)
  reason!: string;
}

@InputType()
export class SignatureNoteInput {
  @Field(() => ID) @IsString() signatureId!: string;
}

@ObjectType('SignatureNotes', { description: 'That they were opened stands in the audit log.' })
export class SignatureNotes {
  @Field(() => [String], {
    description: 'What the signer wrote, what was decided about it, what a check found: as far as there is any.',
  })
  notes!: string[];
}

@ArgsType()
export class SignaturesArgs extends PageArgs {
  @Field(() => ID) @IsUUID() requirementId!: string;
  @Field(() => Int) @IsInt() cycle!: number;
}

@ArgsType()
export class AnsweredArgs extends SignaturesArgs {
  @Field(() => SignatureStanding, { nullable: true })
  @IsOptional()
  @IsEnum(SignatureStanding)
  standing?: SignatureStanding | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that were drawn and that nobody has checked.' })
  @IsOptional()
  @IsBoolean()
  toCheck?: boolean | null;
}
