import { Field, ID, ObjectType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.ts';

@ObjectType('SanctionDisclosure', {
  description:
    'That somebody was sanctioned (懲戒の公表): what for and how, and no name, department, day or number of a case.',
})
export class SanctionDisclosureType {
  @Field(() => ID) id!: string;
  @Field(() => [LocalizedTextType], { description: 'What was proven, as the work rules call it.' })
  offences!: readonly LocalizedText[];
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => String, { description: 'The month in which it became final: 2017-03.' }) month!: string;
  @Field(() => LocalDateScalar) shownFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day on which it is shown.' }) shownUntil!: LocalDate;
}
