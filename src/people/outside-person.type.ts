import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsEnum, IsInt, IsString, IsUUID, Length, Matches } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { Locale } from '../kernel/locale.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { PersonType } from './person.type.ts';

@ObjectType('OutsidePerson', {
  description: 'An outside member of a committee (社外委員): signs in until the last day, and is no workforce.',
})
export class OutsidePersonType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String) organisation!: string;
  @Field(() => String) profession!: string;
  @Field(() => LocalDateScalar, { description: 'The last day on which they can sign in.' }) endsOn!: LocalDate;
}

@ObjectType()
export class OutsidePersonConnection extends ConnectionOf(OutsidePersonType, 'OutsidePerson') {}

@InputType({ isAbstract: true })
abstract class OutsidePersonDetails {
  @Field(() => String) @IsString() @Length(1, 100) familyName!: string;
  @Field(() => String) @IsString() @Length(1, 100) givenName!: string;
  @Field(() => String) @IsString() @Length(1, 100) familyKana!: string;
  @Field(() => String) @IsString() @Length(1, 100) givenKana!: string;
  @Field(() => String) @IsEmail() @Length(3, 254) email!: string;
  @Field(() => String, { description: 'Where they come from: a law office, a university.' })
  @IsString()
  @Length(1, 200)
  organisation!: string;
  @Field(() => String, { description: 'As what they sit there: 弁護士.' })
  @IsString()
  @Length(1, 100)
  profession!: string;
  @Field(() => ID, { description: 'The department that looks after them.' }) @IsString() departmentId!: string;
  @Field(() => Locale) @IsEnum(Locale) locale!: Locale;
  @Field(() => LocalDateScalar, { description: 'The last day on which they can sign in.' })
  @IsString()
  endsOn!: LocalDate;
}

@InputType()
export class RegisterOutsidePersonInput extends OutsidePersonDetails {
  @Field(() => ID, { description: 'Chosen by the client, a UUID: sent again, it is the same person.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { description: 'A number that no roster uses; they may sign in with it.' })
  @Matches(/^[a-z0-9][a-z0-9._-]{0,31}$/i)
  number!: string;
}

@InputType()
export class UpdateOutsidePersonInput extends OutsidePersonDetails {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@InputType()
export class EndOutsidePersonInput {
  @Field(() => ID) @IsString() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}
