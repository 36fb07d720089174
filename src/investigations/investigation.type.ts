import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { Consent, ThingOwner } from '../interviews/statement.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { EvidenceClass, EvidenceKind } from './evidence.ts';

/** What a reporter is told. */
export const ReportStatus = names('UNDER_WAY', 'CLOSED');
export type ReportStatus = keyof typeof ReportStatus;

registerEnumType(EvidenceKind, { name: 'EvidenceKind', description: 'What a piece of the file of a case is.' });
registerEnumType(EvidenceClass, {
  name: 'EvidenceClass',
  description: 'MEDICAL: facts of health and family, opened by an act of two (OPEN_MEDICAL).',
});
registerEnumType(ReportStatus, { name: 'ReportStatus', description: 'How far what somebody reported has come.' });

@ObjectType('Witness', { description: 'Whose statement it is.' })
export class WitnessType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'The employee number; null for somebody from outside.' })
  number!: string | null;
}

@ObjectType('EvidenceInspection', { description: 'Whose the thing was, and what allowed the look at it.' })
export class EvidenceInspection {
  @Field(() => ThingOwner) owner!: ThingOwner;
  @Field(() => Consent) consent!: Consent;
  @Field(() => String, { nullable: true }) ruleReference!: string | null;
}

@ObjectType({ isAbstract: true })
abstract class AnyEvidence {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its number within the file, from 1.' }) number!: number;
  @Field(() => EvidenceKind) kind!: EvidenceKind;
  @Field(() => [Int], { description: 'The numbers of the acts that it is about.' }) allegations!: number[];
  @Field(() => Int, { nullable: true, description: 'The number of the item in whose place it stands.' })
  supersedes!: number | null;
  @Field(() => Date) addedAt!: Date;
}

@ObjectType({ description: 'A piece of the file.' })
export class CaseEvidence extends AnyEvidence {
  @Field(() => Boolean, { description: 'You can read its file: GET /case-files/{id}.' }) hasFile!: boolean;
  @Field(() => Boolean, { description: 'It speaks against the subject.' }) adverse!: boolean;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => WitnessType, { nullable: true }) witness!: WitnessType | null;
  @Field(() => EvidenceInspection, { nullable: true }) inspection!: EvidenceInspection | null;
}

@ObjectType({ description: 'A piece of the file as the subject reads it: statements without who gave them.' })
export class SubjectEvidence extends AnyEvidence {
  @Field(() => Boolean, { description: 'You can read its file: GET /case-files/{id}.' }) hasFile!: boolean;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
}

@ObjectType({ description: 'That something is in the file, without what it says.' })
export class AuditedEvidence extends AnyEvidence {
  @Field(() => Boolean) adverse!: boolean;
  @Field(() => String, { nullable: true, description: 'The SHA-256 of its file.' }) fileHash!: string | null;
}

@ObjectType('AuditedFile', {
  description: 'What the file says, for the auditor for whom two people opened it (OPEN_FILE): without witnesses.',
})
export class AuditedFile {
  @Field(() => LocalDateScalar, { description: 'The last day on which you can read it.' }) until!: LocalDate;
  @Field(() => [SubjectEvidence]) evidence!: SubjectEvidence[];
}

@ObjectType({ description: 'That a fact of health or family is in the file; what it is opens for two (OPEN_MEDICAL).' })
export class MedicalFact {
  @Field(() => ID, { description: 'The recordId of OPEN_MEDICAL.' }) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => Date) addedAt!: Date;
  @Field(() => Boolean, { description: 'Two people have opened it: openMedicalFact shows it to the secretariat.' })
  isOpen!: boolean;
}

@ObjectType({ description: 'A fact of health or family, opened by two.' })
export class OpenedMedicalFact {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { description: 'GET /case-files/{id}.' }) hasFile!: boolean;
}

@ObjectType({ description: 'That an investigation was reported.' })
export class AuditedReport {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The SHA-256 of its text (UTF-8).' }) sha256!: string;
  @Field(() => Date) reportedAt!: Date;
}

@ObjectType('InvestigationReport', { description: 'What the investigator found. Each reading is logged.' })
export class InvestigationReportType extends AuditedReport {
  @Field(() => String) text!: string;
}

@ObjectType({ description: 'Who reported.' })
export class Reporter {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'The employee number; null for somebody from outside.' })
  number!: string | null;
  @Field(() => LocalDateScalar) reportedOn!: LocalDate;
}

@ObjectType({ description: 'Something that you reported: how far it has come, and no more.' })
export class MyReport {
  @Field(() => ReportStatus) status!: ReportStatus;
  @Field(() => LocalDateScalar) reportedOn!: LocalDate;
}
