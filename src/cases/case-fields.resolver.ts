import type { Type } from '@nestjs/common';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import type { Employee } from '../people/employee.entity.ts';
import { CasePersonType } from './case-person.type.ts';
import { Api } from '../platform/api.ts';
import {
  AuditedCase,
  CaseStationType,
  CommitteeCase,
  ExecutionCase,
  InvestigatorCase,
  PanelCase,
  ReferredCase,
  ReportedCase,
  SecretariatCase,
  SubjectCase,
} from './audiences.type.ts';
import type { CaseStep, DisciplinaryCase } from './case.entity.ts';
import { CaseReading } from './case.reading.service.ts';
import { AllegationType, CaseProposalType, CaseStepType, NextMove, SignedStepType, StandbyType } from './case.type.ts';
import { type Station, wayOf } from './way.rules.ts';

/** The stations, for whoever sees the case. */
function wayFor(audience: Type) {
  @Api(() => audience)
  class WayResolver {
    @ResolveField(() => [CaseStationType], {
      description: 'The way of a case, as it is drawn: what is behind, here, ahead.',
    })
    async way(@Parent() matter: DisciplinaryCase): Promise<Station[]> {
      const steps = await matter.steps.loadItems();
      const { state, returnState } = matter;
      const sanctions = matter.maySanction();
      return wayOf({ state, returnState: returnState ?? null, sanctions, reached: steps.map(({ to }) => to) });
    }
  }
  return WayResolver;
}

/** Whom it is about, for all but the officers of the reporting line, who need not know. */
function subjectFor(audience: Type) {
  @Api(() => audience)
  class SubjectResolver {
    @ResolveField(() => CasePersonType, { description: 'Whom it is about.' })
    subject(@Parent() matter: DisciplinaryCase): Promise<Employee> {
      return matter.subject.loadOrFail();
    }
  }
  return SubjectResolver;
}

/** For those to whom it is there to its end: what was purged is about nobody any more. */
function rememberedSubjectFor(audience: Type) {
  @Api(() => audience)
  class RememberedSubjectResolver {
    @ResolveField(() => CasePersonType, { nullable: true, description: 'Whom it is about; null once it was purged.' })
    subject(@Parent() matter: DisciplinaryCase): Promise<Employee> | null {
      return matter.state === 'PURGED' ? null : matter.subject.loadOrFail();
    }
  }
  return RememberedSubjectResolver;
}

/** What they are said to have done (docs/case-access.md). */
function allegationsFor(audience: Type) {
  @Api(() => audience)
  class AllegationsResolver {
    constructor(private readonly reading: CaseReading) {}

    @ResolveField(() => [AllegationType], {
      description: 'What the subject is said to have done; none once the case was purged. Each reading is logged.',
    })
    allegations(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AllegationType[]> {
      return this.reading.allegations(me, matter);
    }
  }
  return AllegationsResolver;
}

function stepsFor(audience: Type) {
  @Api(() => audience)
  class StepsResolver {
    @ResolveField(() => [CaseStepType], { description: 'How it came here, the first step first.' })
    async steps(@Parent() matter: DisciplinaryCase): Promise<CaseStep[]> {
      return matter.steps.loadItems();
    }
  }
  return StepsResolver;
}

function nextMovesFor(audience: Type) {
  @Api(() => audience)
  class NextMovesResolver {
    constructor(private readonly reading: CaseReading) {}

    @ResolveField(() => [NextMove], { description: 'What may come next, by whom, and what is still missing.' })
    nextMoves(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<NextMove[]> {
      return this.reading.nextMoves(me, matter);
    }
  }
  return NextMovesResolver;
}

/** For those who answer for how it went. */
function signedStepsFor(audience: Type) {
  @Api(() => audience)
  class SignedStepsResolver {
    constructor(private readonly reading: CaseReading) {}

    @ResolveField(() => [SignedStepType], { description: 'How it came here and through whom, the first step first.' })
    steps(@Parent() matter: DisciplinaryCase): Promise<SignedStepType[]> {
      return this.reading.signedSteps(matter);
    }
  }
  return SignedStepsResolver;
}

/** For those who order it, and whom it binds. */
function standbyFor(audience: Type) {
  @Api(() => audience)
  class StandbyResolver {
    constructor(private readonly reading: CaseReading) {}

    @ResolveField(() => StandbyType, {
      nullable: true,
      description: 'What holds until the decision; null while nothing was ordered, and from the decision on.',
    })
    standby(@Parent() matter: DisciplinaryCase): Promise<StandbyType | null> {
      return this.reading.standby(matter);
    }
  }
  return StandbyResolver;
}

@Api(() => SecretariatCase)
export class ProposalsResolver {
  constructor(private readonly reading: CaseReading) {}

  @ResolveField(() => [CaseProposalType], {
    description: 'Acts that take two people, the newest first. Each reading is logged.',
  })
  proposals(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<CaseProposalType[]> {
    return this.reading.proposals(me, matter);
  }
}

const everybody = [
  SecretariatCase,
  InvestigatorCase,
  CommitteeCase,
  PanelCase,
  SubjectCase,
  ExecutionCase,
  AuditedCase,
  ReferredCase,
];

/** To whom a case is there after its time is over, as a tombstone. */
const toTheEnd: readonly Type[] = [SecretariatCase, AuditedCase];

/** Which audience has which of these fields: the rows of docs/case-access.md that belong to this folder. */
export const caseFieldResolvers: Type[] = [
  ...[...everybody, ReportedCase].map(wayFor),
  ...everybody.filter(each => !toTheEnd.includes(each)).map(subjectFor),
  ...toTheEnd.map(rememberedSubjectFor),
  ...everybody.map(allegationsFor),
  stepsFor(CommitteeCase),
  ...[SecretariatCase, AuditedCase].map(signedStepsFor),
  ...[SecretariatCase, SubjectCase].map(standbyFor),
  ...[SecretariatCase, CommitteeCase].map(nextMovesFor),
  ProposalsResolver,
];
