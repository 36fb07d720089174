import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

import { Standing } from '../assignments/standing.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Employment } from '../people/employment.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

/** What a report is asked for, also without being an input. */
export type Conditions = Pick<CompletionFilter, keyof CompletionFilter>;

@InputType({
  description:
    'Every condition given must hold. Only people who work here that day are counted. What somebody owes who is on leave or exempt that day counts neither as owed nor as done; nor does what somebody was released from. A cycle that was missed counts only where it is asked for: the next one took its place.',
})
export class CompletionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'As in PersonFilter, by the names of today; up to 100 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'The people of this department and of all below it.' })
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With departmentId: only the people of that very department, without those below.',
  })
  @IsOptional()
  @IsBoolean()
  directly?: boolean | null;

  @Field(() => [Employment], { nullable: true, description: 'One of these; none means any.' })
  @IsOptional()
  @IsEnum(Employment, { each: true })
  employments?: Employment[] | null;

  @Field(() => ID, { nullable: true, description: 'Only assignments of this requirement.' })
  @IsOptional()
  @IsUUID()
  requirementId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only assignments of this cycle: the fiscal year, by the year in which it starts.',
  })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  cycle?: number | null;

  @Field(() => Standing, {
    nullable: true,
    description: 'Only assignments that stand so, and only people who have one.',
  })
  @IsOptional()
  @IsEnum(Standing)
  standing?: Standing | null;

  @Field(() => ID, {
    nullable: true,
    description: 'All who report to this person, directly or not, without the person.',
  })
  @IsOptional()
  @IsUUID()
  managerId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'As it stood at the end of this day, of those who worked here then; not after today, which is meant when it is absent. Departments (their names and their tree), employment and the reporting line are those of that day, by what was recorded by its end; names of people are those of today. A manager is told of whom they lead now.',
  })
  @IsOptional()
  @IsString()
  asOf?: LocalDate | null;
}
