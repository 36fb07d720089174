import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';

import { AudienceInput } from '../audiences/audience.inputs.ts';
import { AudienceType } from '../audiences/audience.type.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

export const AudienceGroup = names('INSIDE', 'OUTSIDE', 'ADDED', 'KEPT', 'EXEMPT', 'RELEASED');
export type AudienceGroup = keyof typeof AudienceGroup;

registerEnumType(AudienceGroup, {
  name: 'AudienceGroup',
  description:
    'INSIDE and OUTSIDE are all who work here. Of INSIDE: ADDED would be assigned, KEPT are already, EXEMPT need not. Of OUTSIDE: RELEASED are assigned now.',
});

@ObjectType({ description: 'What another audience does to those who are assigned. added + kept + exempt = inside.' })
export class AudienceChanges {
  @Field(() => Int) added!: number;
  @Field(() => Int) kept!: number;
  @Field(() => Int, { description: 'In the audience, with an exemption in force.' }) exempt!: number;
  @Field(() => Int, { description: 'Let go of what is open; what they have done stays done.' }) released!: number;
}

@ObjectType({ description: 'Somebody, and why they belong or do not.' })
export class AudiencePreviewPerson {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => Boolean) inside!: boolean;

  @Field(() => [Int], {
    description: 'The parts of `audience.nodes` that decide: which let them in together, or which keep them out.',
  })
  because!: number[];
}

@ObjectType()
export class AudiencePreviewPersonConnection extends ConnectionOf(AudiencePreviewPerson, 'AudiencePreviewPerson') {}

@ObjectType({
  description: 'Whom an audience would take in, before anything is written. inside + outside = headcount.',
})
export class AudiencePreview {
  @Field(() => AudienceType, { description: 'The audience asked about, with its names.' }) audience!: AudienceType;
  @Field(() => Int, { description: 'All who work here on that day.' }) headcount!: number;
  @Field(() => Int) inside!: number;
  @Field(() => Int) outside!: number;
  @Field(() => Int, { description: '`inside` without the exempt: pass it as `expected`.' }) owing!: number;

  @Field(() => Boolean, {
    description: 'Nobody, everybody, or more than half of the company: have the number typed before it is used.',
  })
  isSweeping!: boolean;

  @Field(() => AudienceChanges, {
    nullable: true,
    description: 'For a requirement that the ledger follows; else null.',
  })
  changes!: AudienceChanges | null;

  @Field(() => AudiencePreviewPersonConnection, { description: 'Those of the group asked for, by kana.' })
  people!: AudiencePreviewPersonConnection;
}

@ArgsType()
export class AudiencePreviewArgs extends PageArgs {
  @Field(() => AudienceInput) @ValidateNested() @Type(() => AudienceInput) audience!: AudienceInput;

  @Field(() => ID, { nullable: true, description: 'Whose people it is compared with.' })
  @IsOptional()
  @IsString()
  requirementId?: string | null;

  @Field(() => AudienceGroup, {
    nullable: true,
    description: 'Whose names `people` tells; INSIDE unless said otherwise.',
  })
  @IsOptional()
  @IsEnum(AudienceGroup)
  group?: AudienceGroup | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today or later; today unless said otherwise.' })
  @IsOptional()
  @IsString()
  day?: LocalDate | null;
}
