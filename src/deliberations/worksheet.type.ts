import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

import { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.ts';
import { TrainingState } from './training.rules.ts';
import { Weighs, WorksheetLine } from './worksheet.rules.ts';

registerEnumType(WorksheetLine, {
  name: 'WorksheetLine',
  description: 'What is weighed before a sanction (相当性の検討); every line needs words.',
});
registerEnumType(Weighs, { name: 'Weighs', description: 'What a line speaks for; a tick, and no score.' });
registerEnumType(TrainingState, {
  name: 'TrainingState',
  description:
    'How somebody stood with a duty at the end of the day of an act. NEVER_ASSIGNED: it was asked of others like them, and not of them.',
});

const mostCharacters = 10_000;

@InputType()
export class SaveWorksheetLineInput {
  @Field(() => ID) @IsString() caseId!: string;
  @Field(() => WorksheetLine) @IsEnum(WorksheetLine) line!: WorksheetLine;
  @Field(() => Int, { description: 'The revision that was seen; 0 for a line that nobody has written.' })
  @IsInt()
  @Min(0)
  revision!: number;
  @Field(() => ID, { description: 'A UUID made for this writing: sent again with it, it does no harm.' })
  @IsUUID()
  patchId!: string;
  @Field(() => String, { description: `Up to ${mostCharacters} characters.` })
  @IsString()
  @MaxLength(mostCharacters)
  text!: string;
  @Field(() => Weighs, { nullable: true }) @IsOptional() @IsEnum(Weighs) weighs?: Weighs | null;
}

@ObjectType('SavedWorksheetLine', { description: 'That a line was kept as it was sent.' })
export class SavedWorksheetLine {
  @Field(() => WorksheetLine) line!: WorksheetLine;
  @Field(() => Int, { description: 'Say it with the next writing.' }) revision!: number;
  @Field(() => Date) at!: Date;
}

@ObjectType('WrittenWorksheetLine', { description: 'One line of a worksheet.' })
export class WrittenWorksheetLine {
  @Field(() => WorksheetLine) line!: WorksheetLine;
  @Field(() => String) text!: string;
  @Field(() => Weighs, { nullable: true }) weighs!: Weighs | null;
  @Field(() => Int, { description: 'Say it with the next writing.' }) revision!: number;
  @Field(() => Date, { nullable: true }) savedAt!: Date | null;
}

@ObjectType('TrainingRow', {
  description: 'How the subject stood with one duty on the day of an act, from the ledger.',
})
export class TrainingRowType {
  @Field(() => ID) requirementId!: string;
  @Field(() => LocalizedTextType) title!: LocalizedText;
  @Field(() => ActivityKind) activityKind!: ActivityKind;
  @Field(() => Int, { nullable: true, description: 'The fiscal year of the cycle.' }) cycle!: number | null;
  @Field(() => LocalDateScalar, { nullable: true }) dueOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) fulfilledOn!: LocalDate | null;
  @Field(() => TrainingState) state!: TrainingState;
  @Field(() => Boolean, { description: 'On leave or exempt that day.' }) excused!: boolean;
  @Field(() => String, { nullable: true, description: 'The code of the certificate that was issued by then.' })
  certificate!: string | null;
}

@ObjectType('ActTraining', { description: 'The training record of the subject on the first day of one act.' })
export class ActTrainingType {
  @Field(() => Int, { description: 'The number of the allegation.' }) seq!: number;
  @Field(() => LocalDateScalar) day!: string;
  @Field(() => [TrainingRowType]) rows!: readonly TrainingRowType[];
}

@ObjectType('EarlierSanction', { description: 'A sanction of the same person that may still count against a new act.' })
export class EarlierSanction {
  @Field(() => String) caseNumber!: string;
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => LocalDateScalar) finalOn!: LocalDate;
}

@ObjectType('PrecedentRung', { description: 'How often a rung was the result.' })
export class PrecedentRung {
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => Int) count!: number;
}

@ObjectType('Precedents', {
  description: 'How cases of the same kind ended in the last ten years; nothing else of them is told.',
})
export class PrecedentsType {
  @Field(() => Int) count!: number;
  @Field(() => [PrecedentRung], { description: 'Lightest first.' }) rungs!: readonly PrecedentRung[];
  @Field(() => Sanction) lightest!: Sanction;
  @Field(() => Sanction) heaviest!: Sanction;
}

@ObjectType('Worksheet', { description: 'What is weighed before a sanction (相当性の検討). Each reading is logged.' })
export class WorksheetType {
  @Field(() => [WrittenWorksheetLine], { description: 'All lines, also those that nobody has written yet.' })
  lines!: readonly WrittenWorksheetLine[];
  @Field(() => [WrittenWorksheetLine], {
    description: 'What was weighed before the case went back, as it last stood; none where it never did.',
  })
  former!: readonly WrittenWorksheetLine[];
  @Field(() => [WorksheetLine], { description: 'Those still without words: no vote on the sanction opens before.' })
  missing!: readonly WorksheetLine[];
  @Field(() => [ActTrainingType], {
    description: 'By itself, from the ledger; once the sheet is frozen, as it was then.',
  })
  training!: readonly ActTrainingType[];
  @Field(() => [EarlierSanction]) earlier!: readonly EarlierSanction[];
  @Field(() => PrecedentsType, {
    nullable: true,
    description: 'Null where there are fewer than three; then only legal sees them.',
  })
  precedents!: PrecedentsType | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When the vote on the sanction opened: nobody changes it any more.',
  })
  frozenAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 over the frozen sheet as it lies sealed.' }) hash!:
    | string
    | null;
}
