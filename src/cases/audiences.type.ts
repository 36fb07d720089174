import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { LocalDate } from '../kernel/local-date.ts';
import { ConnectionOf } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { Sanction } from '../rulesets/sanction.type.ts';
import { CaseMove, CaseState } from './case.machine.ts';
import { CaseHat, CasePart, PartEnd } from './hat.ts';
import { Track } from './track.ts';
import { StationState } from './way.rules.ts';

registerEnumType(Track, {
  name: 'Track',
  description: 'Which way a case goes; only EMPLOYEE can end with a sanction.',
});
registerEnumType(CaseState, { name: 'CaseState', description: 'Where a case stands (docs/cases.md).' });
registerEnumType(CaseMove, { name: 'CaseMove', description: 'What moves a case on (docs/cases.md).' });
registerEnumType(CaseHat, { name: 'CaseHat', description: 'As what somebody acts in a case.' });
registerEnumType(CasePart, { name: 'CasePart', description: 'What part somebody was given in one case.' });
registerEnumType(PartEnd, { name: 'PartEnd', description: 'Why a part ended.' });
registerEnumType(StationState, { name: 'StationState', description: 'Whether a station is behind, here or ahead.' });

@ObjectType('CaseStation', { description: 'One station of the way that a case goes.' })
export class CaseStationType {
  @Field(() => CaseState) state!: CaseState;
  @Field(() => StationState) at!: StationState;
}

/** What everybody who sees a case at all sees of it. */
@ObjectType({ isAbstract: true })
abstract class AnyCase {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'DC-2026-0001; null until it was taken in.' })
  number!: string | null;
  @Field(() => Track) track!: Track;
  @Field(() => CaseState) state!: CaseState;
}

/** What those see who work on it. */
@ObjectType({ isAbstract: true })
abstract class OpenCase extends AnyCase {
  @Field(() => Int, { description: 'Pass it with a change; STALE when somebody else was faster.' }) version!: number;
  @Field(() => LocalDateScalar, { description: 'The day on which any department knew of the possibility.' })
  knownOn!: LocalDate;
  @Field(() => Boolean, { description: 'Who referred it is the only witness.' }) referrerIsSoleWitness!: boolean;
  @Field(() => CaseState, { nullable: true, description: 'Where it goes on when its pause or its remand is over.' })
  returnState!: CaseState | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'By when a pause is looked at again, 30 days at most.' })
  reviewOn!: LocalDate | null;
  @Field(() => Sanction, {
    nullable: true,
    description: 'Nothing heavier can come of it: it went back in the subject’s favour.',
  })
  ceiling!: Sanction | null;
  @Field(() => Date) openedAt!: Date;
}

@ObjectType({ description: 'A case as its secretariat and legal see it: everything but who reported, and ballots.' })
export class SecretariatCase extends OpenCase {}
@ObjectType({ description: 'A case as its investigator sees it.' })
export class InvestigatorCase extends OpenCase {}
@ObjectType({
  description:
    'A case as the members of its committee see it, once they declared that they have no conflict of interest.',
})
export class CommitteeCase extends OpenCase {}
@ObjectType({
  description: 'A case as the panel of its appeal sees it, once they declared that they have no conflict of interest.',
})
export class PanelCase extends OpenCase {}
@ObjectType({
  description: 'A case as the person whom it is about sees it, from the notice or the first interim measure on.',
})
export class SubjectCase extends AnyCase {
  @Field(() => Int) version!: number;
}
@ObjectType({ description: 'A case as HR sees it, from the decision on: what is to be carried out.' })
export class ExecutionCase extends AnyCase {
  @Field(() => Int) version!: number;
}
@ObjectType({
  description:
    'A case as auditors see it: what was done when and by whom, and the content only where docs/case-access.md says so.',
})
export class AuditedCase extends AnyCase {
  @Field(() => Date) openedAt!: Date;
}
@ObjectType({ description: 'A case as whoever referred it sees it: their own words, and no more.' })
export class ReferredCase extends AnyCase {
  @Field(() => Int) version!: number;
  @Field(() => Date) openedAt!: Date;
}
@ObjectType({ description: 'A case that began with a report, as the officers of the reporting line see it.' })
export class ReportedCase extends AnyCase {}

@ObjectType()
export class SecretariatCaseConnection extends ConnectionOf(SecretariatCase, 'SecretariatCase') {}
@ObjectType()
export class InvestigatorCaseConnection extends ConnectionOf(InvestigatorCase, 'InvestigatorCase') {}
@ObjectType()
export class CommitteeCaseConnection extends ConnectionOf(CommitteeCase, 'CommitteeCase') {}
@ObjectType()
export class PanelCaseConnection extends ConnectionOf(PanelCase, 'PanelCase') {}
@ObjectType()
export class SubjectCaseConnection extends ConnectionOf(SubjectCase, 'SubjectCase') {}
@ObjectType()
export class ExecutionCaseConnection extends ConnectionOf(ExecutionCase, 'ExecutionCase') {}
@ObjectType()
export class AuditedCaseConnection extends ConnectionOf(AuditedCase, 'AuditedCase') {}
@ObjectType()
export class ReferredCaseConnection extends ConnectionOf(ReferredCase, 'ReferredCase') {}
@ObjectType()
export class ReportedCaseConnection extends ConnectionOf(ReportedCase, 'ReportedCase') {}
