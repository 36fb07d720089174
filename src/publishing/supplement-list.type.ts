import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';

import { Standing } from '../assignments/standing.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { SupplementKind } from '../learning/supplement.rules.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@ObjectType('Supplement', { description: 'What a new version of a course asks of somebody on top of their duty.' })
export class SupplementType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => SupplementKind) kind!: SupplementKind;
  @Field(() => Int, { description: 'Of the version that came.' }) versionNumber!: number;
  @Field(() => Date) askedAt!: Date;
  @Field(() => LocalDateScalar, { description: 'The last day in time.' }) dueOn!: LocalDate;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
  @Field(() => Standing) standing!: Standing;
}

@ObjectType({ description: 'The counts are over all of them, whatever `standing` was asked for.' })
export class SupplementConnection extends ConnectionOf(SupplementType, 'Supplement') {
  @Field(() => Int, { description: 'Not done, and still in time.' }) owed!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int) overdue!: number;
}

@ArgsType()
export class SupplementsArgs extends PageArgs {
  @Field(() => ID) @IsString() requirementId!: string;
  @Field(() => Standing, { nullable: true }) @IsOptional() @IsEnum(Standing) standing?: Standing | null;
}
