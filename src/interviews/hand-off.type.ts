import { Field, ID, ObjectType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { PersonType } from '../people/person.type.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { InterviewQuestionType } from './form.type.ts';
import { InterviewAnswer } from './record.type.ts';

@ObjectType('HandOff', { description: 'That a report was handed over; from whom, is told only when it is opened.' })
export class HandOffType {
  @Field(() => ID) id!: string;
  @Field(() => LocalDateScalar) handedOffOn!: LocalDate;
}

@ObjectType()
export class HandOffConnection extends ConnectionOf(HandOffType, 'HandOff') {}

@ObjectType({ description: 'A report, opened for you; the log says that you did.' })
export class OpenedHandOff {
  @Field(() => ID) id!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who reported; null in an anonymous survey.' })
  reporter!: PersonType | null;
  @Field(() => PersonType, { description: 'Who took it down.' }) takenBy!: PersonType;
  @Field(() => LocalizedTextType, { description: 'The heading under which it was written.' }) title!: LocalizedTextType;
  @Field(() => [InterviewQuestionType], { description: 'What was asked under it; none of a survey.' })
  questions!: InterviewQuestionType[];
  @Field(() => [InterviewAnswer]) answers!: InterviewAnswer[];
  @Field(() => String, { description: 'With what corrected it after it was sealed.' }) notes!: string;
}
