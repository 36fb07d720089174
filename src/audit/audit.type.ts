import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsUUID, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { RefusalCode } from '../kernel/refusal-codes.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { AuditAction, AuditOutcome } from './audit-action.ts';

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What was done, by the name of the mutation; READ for a list or record that was refused.',
});
registerEnumType(AuditOutcome, { name: 'AuditOutcome' });

@ObjectType({ description: 'A fact beside an event: a count, a code, a name.' })
export class AuditDetail {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('AuditEvent', {
  description: 'That somebody did something, or was refused it. Append-only, in the transaction of what was done.',
})
export class AuditEventType {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => AuditAction) action!: AuditAction;
  @Field(() => AuditOutcome) outcome!: AuditOutcome;
  @Field(() => RefusalCode, { nullable: true, description: 'Why it was refused.' }) refusal!: RefusalCode | null;
  @Field(() => String, { description: 'The employee number at that time, `operator`, `system` or `anonymous`.' })
  actorLabel!: string;
  @Field(() => String, { nullable: true, description: 'The kind of record that was touched, such as `Course`.' })
  recordType!: string | null;
  @Field(() => ID, { nullable: true }) recordId!: string | null;
  @Field(() => String, { nullable: true, description: 'The same for all that one request did.' }) requestId!:
    | string
    | null;
}

@ObjectType()
export class AuditEventConnection extends ConnectionOf(AuditEventType, 'AuditEvent') {}

@InputType({ description: 'Every condition given must hold; days are civil days of the organisation, both included.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() actorId?: string;
  @Field(() => [AuditAction], { nullable: true })
  @IsOptional()
  @IsEnum(AuditAction, { each: true })
  actions?: AuditAction[];
  @Field(() => AuditOutcome, { nullable: true }) @IsOptional() @IsEnum(AuditOutcome) outcome?: AuditOutcome;
  @Field(() => LocalDateScalar, { nullable: true }) @IsOptional() from?: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) @IsOptional() until?: LocalDate;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() recordId?: string;
}

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilter)
  filter?: AuditFilter | null;
}
