import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString } from 'class-validator';

import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { SupplementKind } from './supplement.rules.ts';

registerEnumType(SupplementKind, {
  name: 'SupplementKind',
  description:
    'CONFIRM: to say that one knows what changed. LESSONS: to read what is new. WHOLE: to read the new version and pass its quiz.',
});

@ObjectType({ description: 'What a new version of a course asks of me on top of my duty, which stays as it is.' })
export class MySupplement {
  @Field(() => ID) id!: string;
  @Field(() => SupplementKind) kind!: SupplementKind;
  @Field(() => LocalDateScalar, { description: 'The last day in time.' }) dueOn!: LocalDate;
  @Field(() => Date) askedAt!: Date;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
}

@InputType()
export class ConfirmChangesInput {
  @Field(() => ID, { description: 'Of a supplement of mine.' }) @IsString() id!: string;
}
