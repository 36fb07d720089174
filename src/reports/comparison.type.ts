import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CompletionFilter } from './completion.filter.ts';
import { CompletionCounts } from './completion.type.ts';

@ObjectType({ description: 'How a cycle stood at the end of a day. Its rows: `assignments` with this cycle and asOf.' })
export class CycleStand {
  @Field(() => Int) cycle!: number;
  @Field(() => LocalDateScalar) asOf!: LocalDate;
  @Field(() => Int, { description: 'Days since its first assignment; 0 on that day.' }) day!: number;
  @Field(() => CompletionCounts) counts!: CompletionCounts;
}

@ObjectType({ description: 'A cycle of a requirement beside the one before it.' })
export class CycleComparison {
  @Field(() => CycleStand, { description: 'The cycle asked for, on the day asked about.' }) now!: CycleStand;
  @Field(() => CycleStand, {
    nullable: true,
    description:
      'The cycle before, as many days after its own first assignment, but not after its last day; null when there is none.',
  })
  sameDay!: CycleStand | null;
  @Field(() => CycleStand, {
    nullable: true,
    description: 'The cycle before in the end: on its last day, the day before the first assignment of this one.',
  })
  end!: CycleStand | null;
}

@ObjectType({ description: 'How far a cycle was at the end of a day, of those who worked here then.' })
export class CompletionPoint {
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => Int, { description: 'Days since the first assignment of its cycle.' }) day!: number;
  @Field(() => Int) assignments!: number;
  @Field(() => Int) done!: number;
}

@ObjectType({
  description:
    'The way of a cycle from its first assignment to its last day, which for the latest is the day asked about.',
})
export class CycleCourse {
  @Field(() => Int) cycle!: number;
  @Field(() => LocalDateScalar) startedOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'Of those assigned first.' }) dueOn!: LocalDate;
  @Field(() => [CompletionPoint], { description: 'The days on which a number changed, and the last day.' })
  points!: CompletionPoint[];
}

@ObjectType()
export class CompletionOverTime {
  @Field(() => CycleCourse) now!: CycleCourse;
  @Field(() => CycleCourse, { nullable: true, description: 'Null when there was no cycle before.' })
  previous!: CycleCourse | null;
}

@ArgsType()
export class CycleArgs {
  @Field(() => CompletionFilter, {
    description:
      'requirementId and cycle must be given; a standing says nothing here. NOT_FOUND for a cycle that nobody owes whom you watch over.',
  })
  @ValidateNested()
  @Type(() => CompletionFilter)
  filter!: CompletionFilter;
}
