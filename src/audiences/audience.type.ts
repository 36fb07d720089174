import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

import { Role } from '../access/roles.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { Employment } from '../people/employment.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { type Audience, mostNamed } from './audience.rules.ts';

export const AudienceNodeKind = names(
  'ALL',
  'ANY',
  'NOT',
  'DEPARTMENTS',
  'EMPLOYMENTS',
  'ROLES',
  'HIRED',
  'REPORTS_TO',
  'COMPLETED',
  'PEOPLE',
);
export type AudienceNodeKind = keyof typeof AudienceNodeKind;

registerEnumType(AudienceNodeKind, {
  name: 'AudienceNodeKind',
  description: 'ALL, ANY and NOT join what stands below them; the others are conditions on a person.',
});

@ObjectType('AudienceNode', {
  description: 'One part of an audience. A field that does not belong to its kind is null.',
})
export class AudienceNodeType {
  @Field(() => Int, {
    description: 'Its place in the list: 0 is the whole, and every part stands before its own parts.',
  })
  id!: number;

  @Field(() => Int, { nullable: true, description: 'Of which part it is a part; null for the whole.' })
  parent!: number | null;

  @Field(() => String, { description: 'As refusals name it, `all[1].not`; empty for the whole.' }) path!: string;
  @Field(() => AudienceNodeKind) kind!: AudienceNodeKind;

  @Field(() => Boolean, { nullable: true, description: 'Of DEPARTMENTS and REPORTS_TO: with everything below.' })
  below!: boolean | null;

  @Field(() => [Employment], { nullable: true, description: 'Of EMPLOYMENTS.' }) employments!:
    | readonly Employment[]
    | null;
  @Field(() => [Role], { nullable: true, description: 'Of ROLES.' }) roles!: readonly Role[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of HIRED: the first day; of COMPLETED: since when.' })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of HIRED: the last day.' }) until!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'Of PEOPLE: how many are named.' }) peopleCount!: number | null;

  /** What the fields with names are read from. */
  part!: Audience;
}

@ObjectType('Audience', { description: 'Who belongs, as conditions that are joined with each other.' })
export class AudienceType {
  @Field(() => Boolean, { description: 'Without any condition: everybody who works here.' }) everyone!: boolean;
  @Field(() => [AudienceNodeType], { description: 'The whole first, then its parts in reading order.' })
  nodes!: AudienceNodeType[];
}

@ArgsType()
export class NamedPeopleArgs {
  @Field(() => Int, { description: 'How many of them, 1–1,000.' }) @IsInt() @Min(1) @Max(mostNamed) first!: number;
}
