import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import { DepartmentType } from '../people/department.type.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf, PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CompletionFilter } from './completion.filter.ts';

export const CompletionSort = names('KANA', 'NUMBER', 'DEPARTMENT', 'OVERDUE', 'NEXT_DUE');
export type CompletionSort = keyof typeof CompletionSort;

registerEnumType(CompletionSort, {
  name: 'CompletionSort',
  description:
    'People by kana, by employee number, by department as in the tree, by most overdue, or by the earliest day that something open was or is due.',
});

@ObjectType({ description: 'How far some people are with what they owe. assignments = done + due + overdue.' })
export class CompletionCounts {
  @Field(() => Int) people!: number;
  @Field(() => Int) assignments!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int, { description: 'Open and still in time; the due day itself is in time.' }) due!: number;
  @Field(() => Int, { description: 'Open after the due day.' }) overdue!: number;
  @Field(() => Float, { nullable: true, description: 'done / assignments, 0–1; null when nothing is assigned.' })
  rate!: number | null;
}

@ObjectType({
  description: 'One person and how far they are. Somebody without an assignment is a row too, with 0 of everything.',
})
export class EmployeeCompletion {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => CompletionCounts) counts!: CompletionCounts;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The earliest due day of what is open, also when it is past.',
  })
  nextDueOn!: LocalDate | null;
  @Field(() => Date, { nullable: true }) lastFulfilledAt!: Date | null;
}

@ObjectType()
export class EmployeeCompletionConnection extends ConnectionOf(EmployeeCompletion, 'EmployeeCompletion') {}

@ObjectType({ description: 'A department and how far its people are.' })
export class DepartmentCompletion {
  @Field(() => DepartmentType) department!: DepartmentType;
  @Field(() => CompletionCounts, { description: 'The people of this very department.' }) own!: CompletionCounts;
  @Field(() => CompletionCounts, {
    description: 'With everybody below: own, and the total of each department directly below.',
  })
  total!: CompletionCounts;
}

@ArgsType()
export class CompletionByEmployeeArgs extends PageArgs {
  @Field(() => CompletionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CompletionFilter)
  filter?: CompletionFilter | null;

  @Field(() => CompletionSort, { nullable: true, description: 'KANA unless said otherwise.' })
  @IsOptional()
  @IsEnum(CompletionSort)
  sort?: CompletionSort | null;
}

@ArgsType()
export class CompletionByDepartmentArgs {
  @Field(() => CompletionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CompletionFilter)
  filter?: CompletionFilter | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only this department and all below it; NOT_FOUND for one that you may not see.',
  })
  @IsOptional()
  @IsString()
  within?: string | null;
}
