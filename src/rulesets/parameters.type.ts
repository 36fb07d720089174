import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int, ObjectType, OmitType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, ValidateNested } from 'class-validator';

import { names } from '../kernel/names.ts';
import { RuleSourceType } from '../platform/rule-source.type.ts';
import { mostDenominator, parameterRules } from './parameters.rules.ts';
import type { CommitteeParameters } from './ruleset.entity.ts';

const DecisionMode = names('COMMITTEE_BINDING', 'ADVISORY');
registerEnumType(DecisionMode, {
  name: 'DecisionMode',
  description:
    'COMMITTEE_BINDING: the company acts on what the committee decided. ADVISORY: the president decides, never more heavily than the committee.',
});
const TieRule = names('LIGHTER', 'CHAIR');
registerEnumType(TieRule, {
  name: 'TieRule',
  description: 'How a tie on a motion of procedure ends. A sanction is tallied from the severest and cannot tie.',
});
const ParameterUnit = names('PEOPLE', 'DAYS', 'BUSINESS_DAYS', 'YEARS');
registerEnumType(ParameterUnit, { name: 'ParameterUnit', description: 'What a parameter counts.' });

/** A number of the committee rules, described by the table of its bounds. */
function Counted(meaning: string) {
  return (target: object, name: string) => {
    const rule = parameterRules.find(each => each.name === name);
    if (!rule) throw new Error(`no bounds for ${name}`);
    const bounds = `${rule.floor}–${rule.ceiling} ${rule.unit}, shipped with ${rule.default}. ${rule.source.en}.`;
    applyDecorators(
      Field(() => Int, { description: `${meaning} ${bounds}` }),
      IsInt(),
    )(target, name);
  };
}

const Chosen = (meaning: string) =>
  applyDecorators(
    Field(() => Boolean, { description: meaning }),
    IsBoolean(),
  );

@ObjectType('Quorum', { description: 'The share of those entitled to vote who must be present, rounded up.' })
export class QuorumType {
  @Field(() => Int, { description: 'At least half of the denominator, and not more than it.' })
  @IsInt()
  numerator!: number;
  @Field(() => Int, { description: `1–${mostDenominator}.` })
  @IsInt()
  denominator!: number;
}

@ObjectType('CommitteeParameters', { description: 'How the committee works.' })
export class CommitteeParametersType implements CommitteeParameters {
  @Field(() => DecisionMode, { description: 'Whether the committee decides or advises.' })
  @IsEnum(DecisionMode)
  decisionMode!: CommitteeParameters['decisionMode'];
  @Field(() => QuorumType, { description: 'At least half of those entitled; shipped with two thirds.' })
  quorum!: QuorumType;
  @Field(() => TieRule, { description: 'Shipped with LIGHTER.' }) @IsEnum(TieRule) tie!: CommitteeParameters['tie'];
  @Counted('How many sit in the committee.') seats!: number;
  @Counted('Of the seats, how many at least for people from outside; not more than the seats.') minExternal!: number;
  @Counted('How many must at least be entitled to vote after recusals; not more than the seats.') minEntitled!: number;
  @Counted('How many must at least be present; not more than `minEntitled`.') minPresent!: number;
  @Counted('How many from outside must at least be present; not more than `minExternal`.') minExternalPresent!: number;
  @Counted('From the delivery of the notice to the hearing.') noticeDays!: number;
  @Counted('By how much the hearing is postponed at most, once.') postponementDays!: number;
  @Counted('How long the subject may comment on the record of the hearing.') commentDays!: number;
  @Counted('How long an appeal may be made after the letter was delivered.') appealDays!: number;
  @Counted('How many hear an appeal; none of them sat in the committee.') panelSeats!: number;
  @Counted('Of these, how many at least from outside; not more than `panelSeats`.') panelExternal!: number;
  @Counted('After how long a suspended case is looked at again.') suspensionReviewDays!: number;
  @Counted('For how long a sanction may make a later one heavier.') aggravatesYears!: number;
  @Counted('How long the file of a closed case is kept.') retentionYears!: number;
  @Counted('How long the file is kept of a case that was not admitted or found nothing.')
  dismissedCaseRetentionYears!: number;
  @Chosen('Whether nothing is carried out while an appeal is heard.') stayedByAppeal!: boolean;
  @Chosen('Whether one decision may hold several sanctions (併科); only where the rules say so.')
  allowsSeveralSanctions!: boolean;
  @Chosen('Whether a decision may be published inside the company, without a name.') publication!: boolean;
}

@InputType()
export class QuorumInput extends OmitType(QuorumType, [] as const, InputType) {}

@InputType({ description: 'INVALID_INPUT { fields, allowed } names each field that is out of its bounds.' })
export class CommitteeParametersInput
  extends OmitType(CommitteeParametersType, ['quorum'] as const, InputType)
  implements CommitteeParameters
{
  @Field(() => QuorumInput) @ValidateNested() @Type(() => QuorumInput) quorum!: QuorumInput;
}

@ObjectType('ParameterRule', { description: 'Between which bounds a company may choose a parameter.' })
export class ParameterRuleType {
  @Field(() => String, { description: 'The field of CommitteeParameters.' }) name!: string;
  @Field(() => Int, { description: 'What it is shipped with.' }) default!: number;
  @Field(() => Int, { description: 'The least that may be chosen.' }) floor!: number;
  @Field(() => Int, { description: 'The most that may be chosen.' }) ceiling!: number;
  @Field(() => ParameterUnit) unit!: keyof typeof ParameterUnit;
  @Field(() => RuleSourceType, { description: 'Why it has these bounds.' }) source!: RuleSourceType;
}
