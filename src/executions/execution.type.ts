import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { ExecutionKind } from './execution-kind.ts';
import { RetentionBasis } from './retention.rules.ts';

registerEnumType(ExecutionKind, { name: 'ExecutionKind', description: 'What is done because of a case.' });
registerEnumType(RetentionBasis, {
  name: 'RetentionBasis',
  description: 'FULL: it led to something; DISMISSED: to nothing.',
});

@ObjectType('ExecutionOutline', { description: 'One thing that is carried out, without what was noted on it.' })
export class ExecutionOutline {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field(() => ExecutionKind) kind!: ExecutionKind;
  @Field(() => LocalDateScalar, { nullable: true }) fromOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) untilOn!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: 'PAYROLL: yen.' }) amount!: number | null;
  @Field(() => Boolean, { description: 'A retraining by itself, once it is fulfilled.' }) done!: boolean;
  @Field(() => LocalDateScalar, { nullable: true }) doneOn!: LocalDate | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'RETRAINING: the title of what was assigned.' })
  assigned!: LocalizedText | null;
}

/** The same as plain values. */
export type Outline = Pick<ExecutionOutline, keyof ExecutionOutline>;

@ObjectType('ExecutionItem', { description: 'One thing that is carried out because of a case.' })
export class ExecutionItemType extends ExecutionOutline {
  @Field(() => Int, { description: 'Pass it with a change; STALE when somebody else was faster.' }) version!: number;
  @Field(() => Boolean, { description: 'RETRAINING: the subject still owes it, and it is not done by hand.' })
  isOwed!: boolean;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that shows it.' }) proofSha256!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Where what shows it is kept.' }) reference!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('CaseTombstone', { description: 'What stays of a case that was purged.' })
export class CaseTombstoneType {
  @Field(() => Date) purgedAt!: Date;
  @Field(() => String, { description: 'SHA-256 of the number of the case.' }) numberHash!: string;
  @Field(() => String, { description: 'SHA-256 over all that was sealed.' }) contentHash!: string;
  @Field(() => Int, { description: 'How many sealed texts there were.' }) texts!: number;
  @Field(() => Int, { description: 'How many data keys are destroyed with it.' }) keys!: number;
}

@ObjectType('CaseRetention', { description: 'How long an ended case is kept.' })
export class CaseRetentionType {
  @Field(() => RetentionBasis) basis!: RetentionBasis;
  @Field(() => LocalDateScalar) completedOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day on which it must be kept.' }) endsOn!: LocalDate;
  @Field(() => Date, { nullable: true, description: 'From when on two people may purge it.' }) startedAt!: Date | null;
  @Field(() => CaseTombstoneType, { nullable: true }) tombstone!: CaseTombstoneType | null;
}
