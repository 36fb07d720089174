import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { SecretariatCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { AllegationType } from '../cases/case.type.ts';
import { SanctionTallyType } from '../deliberations/round.type.ts';
import { ServiceMethod } from '../hearings/hearing.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { DismissalWay } from './dismissal.rules.ts';

registerEnumType(DismissalWay, {
  name: 'DismissalWay',
  description: 'How the thirty days of a dismissal are kept (労働基準法20条).',
});

@ObjectType('PayLine', { description: 'So much less pay on one pay day.' })
export class PayLineType {
  @Field(() => LocalDateScalar) payOn!: LocalDate;
  @Field(() => Int, { description: 'In yen.' }) amount!: number;
}

@ObjectType('PayCut', {
  description: 'What the law allows of a pay cut (労働基準法91条), and how it is spread over pay periods.',
})
export class PayCutType {
  @Field(() => Int, { description: 'For one act: half of the average wage of a day.' }) maxYen!: number;
  @Field(() => Int, { description: 'In one pay period: a tenth of its wages.' }) periodMaxYen!: number;
  @Field(() => [PayLineType]) lines!: readonly PayLineType[];
}

@ObjectType('PayData', { description: 'What a pay cut is reckoned from; never for the committee.' })
export class PayDataType {
  @Field(() => Int) wages3Months!: number;
  @Field(() => Int) calendarDays!: number;
  @Field(() => Int) periodWages!: number;
  @Field(() => LocalDateScalar) closedOn!: LocalDate;
}

@ObjectType('Cut', { description: 'So much less pay for one act.' })
export class CutType {
  @Field(() => ID) allegationId!: string;
  @Field(() => Int) yen!: number;
}

@ObjectType('DismissalDetail')
export class DismissalDetailType {
  @Field(() => DismissalWay) way!: DismissalWay;
  @Field(() => Int, { nullable: true }) payDays!: number | null;
  @Field(() => LocalDateScalar, { nullable: true }) exemptedOn!: LocalDate | null;
}

@ObjectType('SanctionDetail', { description: 'What a sanction consists of.' })
export class SanctionDetailType {
  @Field(() => [CutType]) cuts!: readonly CutType[];
  @Field(() => Int, { nullable: true }) days!: number | null;
  @Field(() => String, { nullable: true }) demotedTo!: string | null;
  @Field(() => DismissalDetailType, { nullable: true }) dismissal!: DismissalDetailType | null;
  @Field(() => LocalDateScalar) effectiveOn!: LocalDate;
}

@ObjectType('SanctionDetailAnswer')
export class SanctionDetailAnswer {
  @Field(() => SecretariatCase) case!: DisciplinaryCase;
  @Field(() => PayCutType, { nullable: true, description: 'For whoever wrote the pay data with it.' })
  payCut!: PayCutType | null;
}

@ObjectType('CaseDecision', { description: 'What was decided, and why.' })
export class DecisionType {
  @Field(() => ID) id!: string;
  @Field(() => Sanction, { description: 'As it holds.' }) sanction!: Sanction;
  @Field(() => Sanction, { description: 'As the committee voted; lighter ones are of who decides on its advice.' })
  advised!: Sanction;
  @Field(() => Int, { nullable: true, description: 'Days or yen as voted for; null where the detail names them.' })
  amount!: number | null;
  @Field(() => [String], { description: 'As they stand in the letter.' }) reasons!: string[];
  @Field(() => Date) decidedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'By who decides on the advice of the committee.' })
  confirmedAt!: Date | null;
  @Field(() => Boolean, { description: 'The committee only advises, and who decides on its advice has not yet.' })
  isAdvice!: boolean;
}

@ObjectType('Dissent', { description: 'What a member of another mind wanted to be written down.' })
export class DissentType {
  @Field(() => Int) seat!: number;
  @Field(() => String) text!: string;
}

@ObjectType('MinutedDecision', { description: 'A decision with its minutes, for the committee and for auditors.' })
export class MinutedDecision extends DecisionType {
  @Field(() => SanctionTallyType) tally!: SanctionTallyType;
  @Field(() => String) minutes!: string;
  @Field(() => String, { description: 'SHA-256 of the minutes.' }) minutesHash!: string;
  @Field(() => [DissentType]) dissents!: readonly DissentType[];
}

@ObjectType('SentBack', { description: 'That who decides on the advice of the committee wants it weighed again.' })
export class SentBackType {
  @Field(() => Date) at!: Date;
  @Field(() => String, { description: 'Why. Each reading is logged.' }) reasons!: string;
}

/** What everybody sees of a letter who sees that there is one. */
@ObjectType('CaseLetter', { description: 'The letter of a decision; GET /case-letters/:id.' })
export class LetterType {
  @Field(() => ID) id!: string;
  @Field(() => Date, { nullable: true }) approvedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file as the subject gets it.' }) hash!:
    | string
    | null;
  @Field(() => ServiceMethod, { nullable: true }) method!: ServiceMethod | null;
  @Field(() => Date, { nullable: true }) sentAt!: Date | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it reached the subject.' })
  deliveredOn!: LocalDate | null;
  @Field(() => Date, { nullable: true }) acknowledgedAt!: Date | null;
}

@ObjectType('DraftedLetter', { description: 'The letter, for those who work on it.' })
export class DraftedLetter extends LetterType {
  @Field(() => LocalDateScalar, { description: 'On which day it is to reach the subject.' }) plannedOn!: LocalDate;
  @Field(() => Date) draftedAt!: Date;
  @Field(() => Boolean, { description: 'Another person drafted it, and it is not approved yet.' })
  yoursToApprove!: boolean;
}

@ObjectType('CaseToConfirm', { description: 'A case in which you decide what a committee advised.' })
export class CaseToConfirm {
  @Field(() => ID) caseId!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
}

@ObjectType('DecisionToConfirm', { description: 'What a committee advised, for the one who decides.' })
export class DecisionToConfirm {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, { description: 'Of the case; pass it with the decision.' }) version!: number;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => CasePersonType, { description: 'Whom it is about.' }) subject!: CasePersonType;
  @Field(() => [AllegationType], { description: 'What they are said to have done. Each reading is logged.' })
  allegations!: AllegationType[];
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => Int, { nullable: true }) amount!: number | null;
  @Field(() => String) reasons!: string;
  @Field(() => Sanction, { nullable: true, description: 'What you decided.' }) confirmedAs!: Sanction | null;
}
