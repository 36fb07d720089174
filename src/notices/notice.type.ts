import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsUUID, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { Locale } from '../kernel/locale.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { DeliveryOutcome, MailState, WithheldReason } from './delivery.rules.ts';
import { NoticeKind } from './notice-kind.ts';

registerEnumType(NoticeKind, { name: 'NoticeKind', description: 'What a notice is about.' });
registerEnumType(MailState, {
  name: 'MailState',
  description:
    'Where the mail of a notice stands. UNCERTAIN: it was on its way when the connection or the server broke. WITHHELD: the inbox alone has it.',
});
registerEnumType(DeliveryOutcome, {
  name: 'DeliveryOutcome',
  description: 'What became of one attempt. DEFERRED: the mail server said not now.',
});
registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description:
    'Why no mail went out. ADDRESS_REFUSED: not one plain address. OVER: nothing was left to do about it. NO_MAILER: mail is not set up.',
});

@ObjectType({ isAbstract: true })
abstract class Told {
  @Field(() => ID) id!: string;
  @Field(() => NoticeKind) kind!: NoticeKind;
  @Field(() => Date) toldAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When its reader opened it or said so.' }) readAt!: Date | null;
  @Field(() => String, { description: 'One line, as things are now.' }) subject!: string;
}

@ObjectType('Notice', { description: 'Something that you were told.' })
export class NoticeType extends Told {
  @Field(() => [String], { description: 'Plain text, paragraph by paragraph.' }) lines!: string[];
  @Field(() => String, { description: 'The page that it is about: a path of the client.' }) path!: string;
  @Field(() => String, { description: 'What a link to that page says.' }) linkText!: string;
}

@ObjectType()
export class NoticeConnection extends ConnectionOf(NoticeType, 'Notice') {}

@ArgsType()
export class MyNoticesArgs extends PageArgs {
  @Field(() => Locale, { nullable: true, description: 'Of the words; by default the language you read.' })
  @IsOptional()
  @IsEnum(Locale)
  locale?: Locale | null;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => [ID], { nullable: true, description: 'Your own, up to 100; all of them when this is left out.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[] | null;
}

@ObjectType('NoticeDelivery', { description: 'What became of one attempt to mail a notice. Append-only.' })
export class NoticeDeliveryType {
  @Field(() => Date) at!: Date;
  @Field(() => DeliveryOutcome) outcome!: DeliveryOutcome;
  @Field(() => String, { nullable: true, description: 'The mailer, such as `smtp.example.jp:587` or `file`.' })
  via!: string | null;
  @Field(() => Int, { nullable: true, description: 'What the mail server answered (RFC 5321).' }) replyCode!:
    | number
    | null;
  @Field(() => WithheldReason, { nullable: true }) reason!: WithheldReason | null;
}

@ObjectType('LoggedNotice', { description: 'That somebody was told something, and whether it reached them.' })
export class LoggedNoticeType extends Told {
  employeeId!: string;
  @Field(() => MailState) mailState!: MailState;
  @Field(() => [NoticeDeliveryType], { description: 'Every attempt to mail it, the first one first.' })
  deliveries!: NoticeDeliveryType[];
}

@ObjectType()
export class LoggedNoticeConnection extends ConnectionOf(LoggedNoticeType, 'LoggedNotice') {}

@InputType({ description: 'Every condition given must hold; days are civil days of the organisation, both included.' })
export class NoticeFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() employeeId?: string | null;
  @Field(() => [NoticeKind], { nullable: true, description: 'One of these; none means any.' })
  @IsOptional()
  @IsEnum(NoticeKind, { each: true })
  kinds?: NoticeKind[] | null;
  @Field(() => MailState, { nullable: true }) @IsOptional() @IsEnum(MailState) mailState?: MailState | null;
  @Field(() => LocalDateScalar, { nullable: true }) @IsOptional() from?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) @IsOptional() until?: LocalDate | null;
}

@ArgsType()
export class NoticeLogArgs extends PageArgs {
  @Field(() => NoticeFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => NoticeFilter)
  filter?: NoticeFilter | null;

  @Field(() => Locale, { nullable: true, description: 'Of the words; Japanese by default.' })
  @IsOptional()
  @IsEnum(Locale)
  locale?: Locale | null;
}
