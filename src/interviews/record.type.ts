import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Confidentiality } from './confidentiality.ts';
import { InterviewQuestionType } from './form.type.ts';
import { AcknowledgementType, InterviewType } from './interview.type.ts';
import { Consent, ThingOwner, Verification } from './statement.entity.ts';

registerEnumType(Verification, {
  name: 'Verification',
  description:
    'How far a statement was checked: not yet, by looking, by a document, by forensics; CONTRADICTED: found to be otherwise.',
});
registerEnumType(ThingOwner, { name: 'ThingOwner', description: 'Whose the thing is that was looked at.' });
registerEnumType(Consent, { name: 'Consent' });

@ObjectType({ description: 'What was said to a question: YES or NO, a number, the key of an option, a day, or words.' })
export class InterviewAnswer {
  @Field(() => String, { description: 'The key of the question.' }) question!: string;
  @Field(() => String) value!: string;
}

@ObjectType({ description: 'A correction, shown after what was sealed.' })
export class AmendmentRecord {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: '1 for the first of the interview.' }) seq!: number;
  @Field(() => String) text!: string;
  @Field(() => String) reason!: string;
  @Field(() => PersonType, { description: 'Who asked for it.' }) requestedBy!: PersonType;
  @Field(() => Date) amendedAt!: Date;
}

@ObjectType({ description: 'A section of the record, of a class that you may read.' })
export class SectionRecord {
  @Field(() => String) key!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Confidentiality) confidentiality!: Confidentiality;
  @Field(() => [InterviewQuestionType], { description: 'As they were in the version of the form it began with.' })
  questions!: InterviewQuestionType[];
  @Field(() => Int, { description: 'Say it with the next writing; 0 until something is written.' }) revision!: number;
  @Field(() => Date, { nullable: true }) savedAt!: Date | null;
  @Field(() => [InterviewAnswer]) answers!: InterviewAnswer[];
  @Field(() => String) notes!: string;
  @Field(() => [String], { description: 'The keys of required questions that are still open.' }) unanswered!: string[];
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which what was said here was handed over (引継ぎ済); it is not here any more.',
  })
  handedOffOn!: LocalDate | null;
  @Field(() => [AmendmentRecord], { description: 'The first one first.' }) amendments!: AmendmentRecord[];
}

@ObjectType({ description: 'An acknowledgement with what was written beside it.' })
export class AcknowledgementRecord extends AcknowledgementType {
  @Field(() => String, { nullable: true, description: 'PORTAL, with a comment.' }) comment!: string | null;
}

@ObjectType({ description: 'What was agreed to be done.' })
export class FollowUpRecord {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => PersonType) owner!: PersonType;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
  @Field(() => String, { nullable: true }) doneNote!: string | null;
}

@ObjectType({ description: 'What somebody says is so, in an investigation.' })
export class StatementRecord {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true, description: 'Of which day or time it tells, in words.' }) about!:
    | string
    | null;
  @Field(() => Date) statedAt!: Date;
}

@ObjectType({ description: 'That a statement was checked; the last one holds.' })
export class StatementCheckRecord {
  @Field(() => ID) id!: string;
  @Field(() => Verification) verification!: Verification;
  @Field(() => String, { nullable: true }) evidence!: string | null;
  @Field(() => Date) checkedAt!: Date;
}

@ObjectType({ description: 'A statement with what came of checking it.' })
export class CheckedStatementRecord extends StatementRecord {
  @Field(() => Verification, { description: 'By the last check; UNVERIFIED without one.' }) verification!: Verification;
  @Field(() => [StatementCheckRecord], { description: 'The first one first.' }) checks!: StatementCheckRecord[];
}

@ObjectType({ description: 'That a thing was looked at.' })
export class InspectionRecord {
  @Field(() => ID) id!: string;
  @Field(() => ThingOwner) owner!: ThingOwner;
  @Field(() => Consent) consent!: Consent;
  @Field(() => String, { nullable: true, description: 'The clause of the work rules.' }) ruleReference!: string | null;
  @Field(() => String) object!: string;
  @Field(() => String) method!: string;
  @Field(() => String) result!: string;
  @Field(() => Date) inspectedAt!: Date;
}

@ObjectType({ isAbstract: true })
abstract class OpenedRecord {
  @Field(() => InterviewType) interview!: InterviewType;
  @Field(() => LocalizedTextType, { description: 'Of the form.' }) title!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'The notice of purpose as it was read out.' })
  notice!: LocalizedTextType;
  @Field(() => Int, { description: 'The last amendment; 0 without one. Say it with an acknowledgement.' }) seq!: number;
  @Field(() => [SectionRecord], { description: 'In the order of the form, those that you may read.' })
  sections!: SectionRecord[];
  @Field(() => [AcknowledgementRecord], { description: 'The first one first; all are kept.' })
  acknowledgements!: AcknowledgementRecord[];
  @Field(() => [FollowUpRecord], { description: 'By their due days.' }) followUps!: FollowUpRecord[];
}

@ObjectType('InterviewRecord', {
  description: 'What was said in an interview, opened for you; the log says that you did.',
})
export class InterviewRecord extends OpenedRecord {
  @Field(() => [CheckedStatementRecord], { description: 'INVESTIGATION: in the order they were made.' })
  statements!: CheckedStatementRecord[];
  @Field(() => [InspectionRecord], { description: 'INVESTIGATION.' }) inspections!: InspectionRecord[];
  @Field(() => [String], { description: 'The keys of sections of classes that are closed to you.' }) closed!: string[];
}

@ObjectType('MyInterviewRecord', { description: 'The record of my own interview, once it is sealed.' })
export class MyInterviewRecord extends OpenedRecord {
  @Field(() => [StatementRecord], { description: 'INVESTIGATION: what I said, in the order I said it.' })
  statements!: StatementRecord[];
  @Field(() => Boolean, { description: 'Whether it waits for me to acknowledge it up to `seq`.' })
  waitsForMe!: boolean;
}

@ArgsType()
export class InterviewRecordArgs {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Only this section, by its key; CLASS_CLOSED { confidentiality } where you have no need to read it.',
  })
  @IsOptional()
  @IsString()
  section?: string | null;
}

@ObjectType('MyInterview', { description: 'An interview held with me.' })
export class MyInterviewType {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => ID, { nullable: true }) assignmentId!: string | null;
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Null while it is open: then there is nothing to read yet.' })
  sealedAt!: Date | null;
  @Field(() => [PersonType], { description: 'Who asked.' }) interviewers!: PersonType[];
  @Field(() => Boolean, { description: 'Whether it waits for me to acknowledge it.' }) waitsForMe!: boolean;
}

@ObjectType()
export class MyInterviewConnection extends ConnectionOf(MyInterviewType, 'MyInterview') {}

@ObjectType('InterviewOpening', { description: 'That somebody opened the record of my interview.' })
export class InterviewOpeningType {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => PersonType) person!: PersonType;
}

@ObjectType()
export class InterviewOpeningConnection extends ConnectionOf(InterviewOpeningType, 'InterviewOpening') {}
