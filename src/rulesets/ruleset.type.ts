import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalizedTextType } from '../platform/localized-text.type.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { CommitteeParametersType } from './parameters.type.ts';
import { RulesetKind } from './ruleset.entity.ts';
import { Sanction } from './sanction.type.ts';

registerEnumType(RulesetKind, {
  name: 'RulesetKind',
  description:
    'WORK_RULES: which acts are sanctioned, and how (就業規則の懲戒規定, 労働基準法89条9号). COMMITTEE_RULES: the procedure (懲罰委員会規程).',
});

@ObjectType('Rung', { description: 'One rung of the ladder of sanctions.' })
export class RungType {
  @Field(() => Sanction) sanction!: Sanction;
  @Field(() => LocalizedTextType, { description: 'What the company calls it.' }) name!: LocalizedTextType;
  @Field(() => Int, { nullable: true, description: 'The longest suspension, in days; null for other rungs.' })
  maxDays!: number | null;
}

@ObjectType('Offence', { description: 'An act that the work rules sanction.' })
export class OffenceType {
  @Field(() => ID, { description: 'Of the same act in every version.' }) key!: string;
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
  @Field(() => String, { description: 'The clause.' }) reference!: string;
  @Field(() => Sanction, { description: 'The heaviest sanction for it; the committee may choose a lighter one.' })
  heaviest!: Sanction;
}

@ObjectType('RulesetFile', { description: 'The text itself; GET /rulesets/:versionId/file.' })
export class RulesetFile {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'SHA-256 of its bytes, hexadecimal.' }) sha256!: string;
}

/** What a version and its draft say. */
@ObjectType({ isAbstract: true })
abstract class SaidType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1, without gaps.' }) number!: number;
  @Field(() => LocalDateScalar, { description: 'The first day on which it is in force.' }) effectiveFrom!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which everybody it is for was told (周知).',
  })
  madeKnownOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'How they were told.' }) madeKnownHow!: string | null;
  @Field(() => [RungType], { description: 'The lightest first; empty in committee rules.' }) ladder!: RungType[];
  @Field(() => [OffenceType], { description: 'Empty in committee rules.' }) offences!: OffenceType[];
  @Field(() => CommitteeParametersType, { nullable: true, description: 'Null in work rules.' })
  parameters!: CommitteeParametersType | null;
  @Field(() => Date) writtenAt!: Date;
}

@ObjectType('RulesetVersion', { description: 'Rules as they were published; they never change.' })
export class RulesetVersionType extends SaidType {
  @Field(() => Date) publishedAt!: Date;
  @Field(() => String, { description: 'SHA-256 over all that it says and the hash of its file, as canonical JSON.' })
  sourceHash!: string;
}

@ObjectType('RulesetDraft', { description: 'Rules that wait for a second person; not yet for everybody.' })
export class RulesetDraftType extends SaidType {}

@ObjectType('Ruleset', { description: 'Rules of one kind, in all versions that were published.' })
export class RulesetType {
  @Field(() => ID) id!: string;
  @Field(() => RulesetKind) kind!: RulesetKind;
}

@ObjectType('RulesetDesk', { description: 'What the secretariat and legal work on.' })
export class RulesetDesk {
  @Field(() => RulesetKind) kind!: RulesetKind;
  @Field(() => Int, { nullable: true, description: 'What a change must name; null before the first draft.' })
  version!: number | null;
}

@ObjectType('ModelRuleset', { description: 'Rules to start from; not legal advice, counsel must confirm them.' })
export class ModelRuleset {
  @Field(() => RulesetKind) kind!: RulesetKind;
  @Field(() => [RungType], { description: 'Empty in committee rules.' }) ladder!: RungType[];
  @Field(() => [OffenceType], { description: 'Empty in committee rules.' }) offences!: OffenceType[];
  @Field(() => CommitteeParametersType, { nullable: true, description: 'Null in work rules.' })
  parameters!: CommitteeParametersType | null;
}

@ObjectType()
export class RulesetConnection extends ConnectionOf(RulesetType, 'Ruleset') {}
