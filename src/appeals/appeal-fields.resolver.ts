import type { Type } from '@nestjs/common';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import {
  AuditedCase,
  CommitteeCase,
  ExecutionCase,
  InvestigatorCase,
  PanelCase,
  SecretariatCase,
  SubjectCase,
} from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Employee } from '../people/employee.entity.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { Api } from '../platform/api.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import type { Opinion } from './appeal.ts';
import { AppealReading } from './appeal.reading.service.ts';
import { AppealOpinion, AppealOutcome, AppealSeat, AppealType, AppealVoter } from './appeal.type.ts';

/** Until when: for the subject and those who watch the clock. */
function untilFor(audience: Type) {
  @Api(() => audience)
  class AppealUntilResolver {
    constructor(private readonly reading: AppealReading) {}

    @ResolveField(() => LocalDateScalar, {
      nullable: true,
      description: 'The last day on which an appeal comes in time.',
    })
    appealUntil(@Parent() matter: DisciplinaryCase): Promise<LocalDate | null> {
      return this.reading.until(matter);
    }
  }
  return AppealUntilResolver;
}

/** What was said in it: for those who hear it and those who bring it to them. */
function appealFor(audience: Type) {
  @Api(() => audience)
  class WholeAppealResolver {
    constructor(private readonly reading: AppealReading) {}

    @ResolveField(() => AppealType, { nullable: true, description: 'The latest appeal. Each reading is logged.' })
    appeal(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AppealType | null> {
      return this.reading.whole(me, matter);
    }
  }
  return WholeAppealResolver;
}

function outcomeFor(audience: Type) {
  @Api(() => audience)
  class AppealOutcomeResolver {
    constructor(private readonly reading: AppealReading) {}

    @ResolveField(() => AppealOutcome, {
      nullable: true,
      description: 'What came of the latest appeal. Each reading is logged.',
    })
    appeal(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AppealOutcome | null> {
      return this.reading.outcome(me, matter);
    }
  }
  return AppealOutcomeResolver;
}

/** Named opinions: the panel's own, and the auditor's once it is decided (docs/case-access.md). */
function votersFor(audience: Type) {
  @Api(() => audience)
  class AppealVotersResolver {
    constructor(private readonly reading: AppealReading) {}

    @ResolveField(() => [AppealVoter], { description: 'The panel, the one who chairs first.' })
    appealPanel(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AppealVoter[]> {
      return this.reading.voters(me, matter);
    }
  }
  return AppealVotersResolver;
}

@Api(() => PanelCase)
class AgreedOpinionResolver {
  constructor(private readonly reading: AppealReading) {}

  @ResolveField(() => AppealOpinion, {
    nullable: true,
    description:
      'For the chair, once all have voted and until it is decided: what the opinions come to, counted from the hardest on until they are a majority. Each reading is logged.',
  })
  agreedOpinion(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<Opinion | null> {
    return this.reading.agreed(me, matter);
  }
}

@Api(() => SecretariatCase)
class AppealSeatsResolver {
  constructor(private readonly reading: AppealReading) {}

  @ResolveField(() => [AppealSeat], { description: 'The panel, the one who chairs first.' })
  appealPanel(@Parent() matter: DisciplinaryCase): Promise<AppealSeat[]> {
    return this.reading.seats(matter);
  }
}

@Api(() => SubjectCase)
class MyAppealResolver {
  constructor(private readonly reading: AppealReading) {}

  @ResolveField(() => AppealType, {
    nullable: true,
    description: 'Your latest appeal; its answer once the letter reached you.',
  })
  appeal(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AppealType | null> {
    return this.reading.mine(me, matter);
  }

  @ResolveField(() => [CasePersonType], { description: 'Who hears your appeal.' })
  async appealPanel(@Parent() matter: DisciplinaryCase): Promise<Employee[]> {
    return (await this.reading.seats(matter)).map(({ person }) => person);
  }
}

/** Which audience has which of these fields (docs/case-access.md). */
export const appealFieldResolvers: Type[] = [
  ...[SecretariatCase, PanelCase].map(appealFor),
  ...[InvestigatorCase, CommitteeCase, ExecutionCase, AuditedCase].map(outcomeFor),
  ...[PanelCase, AuditedCase].map(votersFor),
  ...[SubjectCase, SecretariatCase].map(untilFor),
  AgreedOpinionResolver,
  AppealSeatsResolver,
  MyAppealResolver,
];
