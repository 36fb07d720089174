import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';

@ObjectType('InterviewWaiting', { description: 'Somebody who owes an interview and has not booked one.' })
export class WaitingType {
  @Field(() => ID) assignmentId!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Int, { description: 'How often they booked and did not come.' }) missed!: number;
  @Field(() => Boolean, { description: 'Whether you may hold it.' }) isYours!: boolean;
}

@ObjectType()
export class InterviewWaitingConnection extends ConnectionOf(WaitingType, 'InterviewWaiting') {}
