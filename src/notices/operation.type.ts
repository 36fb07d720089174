import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { names } from '../kernel/names.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { MailState } from './delivery.rules.ts';
import { NoticeKind } from './notice-kind.ts';

const JobOutcome = names('RUNNING', 'DONE', 'FAILED');
registerEnumType(JobOutcome, { name: 'JobOutcome', description: 'How one run of a job ended, if it did.' });

@ObjectType({ description: 'How many of something a job has done.' })
export class JobCount {
  @Field(() => String) name!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('JobRun', { description: 'One time that a job was done.' })
export class JobRunType {
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
  @Field(() => JobOutcome) outcome!: keyof typeof JobOutcome;
  @Field(() => [JobCount]) counts!: JobCount[];
  @Field(() => String, {
    nullable: true,
    description: 'The kind of error and its code; never its text, which may repeat somebody’s data.',
  })
  failure!: string | null;
}

@ObjectType('Job', { description: 'Background work: by the clock, or when it is asked for. One run at a time.' })
export class JobType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Cron, in the organisation’s zone; null: only when asked for.' })
  schedule!: string | null;
  @Field(() => Date, { nullable: true }) nextAt!: Date | null;
  @Field(() => Int, { description: 'Requests that wait; one run answers them all.' }) waiting!: number;
  @Field(() => [JobRunType], { description: 'The latest ten, the last one first.' }) runs!: JobRunType[];
  @Field(() => JobRunType, { nullable: true, description: 'As far back as runs are kept, a week.' })
  lastFailure!: JobRunType | null;
}

@InputType()
export class RunJobInput {
  @Field(() => String) @IsString() @MaxLength(100) name!: string;
}

@ObjectType({ description: 'How it stands with mail.' })
export class MailStatus {
  @Field(() => String, { nullable: true, description: 'The mail server, or `file`; null when mail is not set up.' })
  via!: string | null;
  @Field(() => Int, { description: 'Mails that wait for their time or for the mail server.' }) waiting!: number;
  @Field(() => Date, { nullable: true, description: 'Since when the longest of those waits that are due.' })
  dueSince!: Date | null;
  @Field(() => Int, { description: 'In the last 24 hours.' }) sent!: number;
  @Field(() => Int, { description: 'In the last 24 hours: told in the inbox alone.' }) withheld!: number;
  @Field(() => Int) bounced!: number;
  @Field(() => Int) uncertain!: number;
}

const Undelivered = names('BOUNCED', 'UNCERTAIN');
registerEnumType(Undelivered, { name: 'Undelivered', description: 'Mails that somebody should look at.' });

@ObjectType({
  description:
    'A mail that did not arrive, or of which nobody knows whether it did; for the operator, without its text.',
})
export class UndeliveredNotice {
  @Field(() => ID) id!: string;
  @Field(() => NoticeKind) kind!: NoticeKind;
  @Field(() => MailState) mailState!: MailState;
  @Field(() => Date) since!: Date;
  @Field(() => String, { description: 'Whom it is for: the employee number.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'Their address today, with most of it left out.' })
  address!: string | null;
  @Field(() => Int, { nullable: true, description: 'What the mail server answered last.' }) replyCode!: number | null;
}

@ObjectType()
export class UndeliveredNoticeConnection extends ConnectionOf(UndeliveredNotice, 'UndeliveredNotice') {}

@ArgsType()
export class UndeliveredNoticesArgs extends PageArgs {
  @Field(() => Undelivered, { nullable: true }) @IsOptional() @IsEnum(Undelivered) state?:
    | keyof typeof Undelivered
    | null;
}

@InputType()
export class SendNoticesAgainInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Bounced or uncertain ones, up to 100. All that bounced when this is left out, but none that is uncertain.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[] | null;
}
