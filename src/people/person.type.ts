import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

import { Permission } from '../access/permissions.ts';
import { Role } from '../access/roles.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Locale } from '../kernel/locale.ts';
import { names } from '../kernel/names.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Employment } from './employment.ts';

/** Whether somebody still works here. */
export const Presence = names('CURRENT', 'LEFT');
export type Presence = keyof typeof Presence;

registerEnumType(Employment, { name: 'Employment', description: 'On what terms somebody works here.' });
registerEnumType(Presence, {
  name: 'Presence',
  description: 'CURRENT: works here today or will; LEFT: the last day is past.',
});

@ObjectType('LeavePeriod', { description: 'Days on which somebody is away for long: maternity, illness, secondment.' })
export class LeavePeriodType {
  @Field(() => LocalDateScalar, { description: 'The first day away.' }) startsOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day away; null while no end is known.' })
  endsOn!: LocalDate | null;
}

@ObjectType('Person', { description: 'Somebody who works or worked here; nobody is ever deleted.' })
export class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'The employee number, which never changes.' }) number!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String) familyKana!: string;
  @Field(() => String) givenKana!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => Employment) employment!: Employment;
  @Field(() => LocalDateScalar) hiredOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null while no end is known.' })
  leftOn!: LocalDate | null;
  @Field(() => Locale, { description: 'The language this person reads.' }) locale!: Locale;
}

@ObjectType()
export class PersonConnection extends ConnectionOf(PersonType, 'Person') {}

@ObjectType('Viewer', { description: 'Who is signed in, and what they may do.' })
export class Viewer {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => [Role]) roles!: Role[];
  @Field(() => [Permission], { description: 'The doors that are open to these roles.' }) permissions!: Permission[];
  @Field(() => LocalDateScalar, { description: 'The organisation’s civil day.' }) today!: LocalDate;
  @Field(() => String, { description: 'Where the organisation’s days begin and end, as an IANA name.' })
  timeZone!: string;
}

@InputType({ description: 'Every condition given must hold.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of a name, of its kana, of the employee number or of the e-mail address; 高橋 finds 髙橋, た finds タカハシ.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'This department and all below it.' })
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @Field(() => [Employment], { nullable: true, description: 'One of these; none means any.' })
  @IsOptional()
  @IsEnum(Employment, { each: true })
  employments?: Employment[] | null;

  @Field(() => Role, { nullable: true }) @IsOptional() @IsEnum(Role) role?: Role | null;
  @Field(() => Presence, { nullable: true, description: 'CURRENT unless said otherwise.' })
  @IsOptional()
  @IsEnum(Presence)
  presence?: Presence | null;

  @Field(() => ID, { nullable: true, description: 'Those who report directly to this person.' })
  @IsOptional()
  @IsUUID()
  managerId?: string | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonFilter)
  filter?: PersonFilter | null;
}

@InputType()
export class ChooseLocaleInput {
  @Field(() => Locale) @IsEnum(Locale) locale!: Locale;
}

@InputType()
export class GrantRoleInput {
  @Field(() => ID) @IsString() personId!: string;
  @Field(() => Role, { description: 'EMPLOYEE and MANAGER follow from the roster and are refused.' })
  @IsEnum(Role)
  role!: Role;
}
