import { Field, Int, ObjectType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@ObjectType('SavedSection', { description: 'That a section was kept as it was sent.' })
export class SavedSection {
  @Field(() => String) key!: string;
  @Field(() => Int, { description: 'Say it with the next writing.' }) revision!: number;
  @Field(() => Date, { nullable: true }) savedAt!: Date | null;
  @Field(() => [String], { description: 'The keys of required questions that are still open.' }) unanswered!: string[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which what was said here was handed over.' })
  handedOffOn!: LocalDate | null;
}
