import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import { AuditedCase, CommitteeCase, SecretariatCase, SubjectCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api } from '../platform/api.ts';
import { CommitteeReading } from './committee.reading.service.ts';
import {
  AuditedDeclarationType,
  CaseSeatType,
  CaseSubstituteType,
  ChallengeType,
  CommitteeMemberType,
  ConflictDeclarationType,
  MyChallengeType,
  PanelNameType,
} from './committee.type.ts';

// docs/case-access.md: the secretariat, the chair and auditors read them, a member their own, the subject the names of the panel.

@Api(() => SecretariatCase)
export class SecretariatCommitteeFields {
  constructor(private readonly reading: CommitteeReading) {}

  @ResolveField(() => [CaseSeatType], { description: 'Who sits and who sat, by seat.' })
  seats(@Parent() matter: DisciplinaryCase): Promise<CaseSeatType[]> {
    return this.reading.seats(matter);
  }

  @ResolveField(() => [CaseSubstituteType])
  substitutes(@Parent() matter: DisciplinaryCase): Promise<CaseSubstituteType[]> {
    return this.reading.substitutes(matter);
  }

  @ResolveField(() => [ConflictDeclarationType], { description: 'The first one first. Each reading is logged.' })
  declarations(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<ConflictDeclarationType[]> {
    return this.reading.declarations(me, matter);
  }

  @ResolveField(() => [ChallengeType], { description: 'The first one first. Each reading is logged.' })
  challenges(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<ChallengeType[]> {
    return this.reading.challenges(me, matter);
  }
}

@Api(() => CommitteeCase)
export class MemberCommitteeFields {
  constructor(private readonly reading: CommitteeReading) {}

  @ResolveField(() => [CommitteeMemberType], { description: 'Who sits, by seat.' })
  panel(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<CommitteeMemberType[]> {
    return this.reading.members(me, matter);
  }

  @ResolveField(() => [ConflictDeclarationType], {
    description: 'For the chair all of them, for any other member their own.',
  })
  declarations(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<ConflictDeclarationType[]> {
    return this.reading.declarationsFor(me, matter);
  }

  @ResolveField(() => [ChallengeType], { description: 'The first one first. Each reading is logged.' })
  challenges(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<ChallengeType[]> {
    return this.reading.challenges(me, matter);
  }
}

@Api(() => SubjectCase)
export class SubjectCommitteeFields {
  constructor(private readonly reading: CommitteeReading) {}

  @ResolveField(() => [PanelNameType], { description: 'Who decides about you: names, by seat.' })
  panel(@Parent() matter: DisciplinaryCase): Promise<PanelNameType[]> {
    return this.reading.names(matter);
  }

  @ResolveField(() => [MyChallengeType], { description: 'Those that you made.' })
  myChallenges(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<MyChallengeType[]> {
    return this.reading.myChallenges(me, matter);
  }
}

@Api(() => AuditedCase)
export class AuditedCommitteeFields {
  constructor(private readonly reading: CommitteeReading) {}

  @ResolveField(() => [CaseSeatType], { description: 'Who sits and who sat, by seat.' })
  seats(@Parent() matter: DisciplinaryCase): Promise<CaseSeatType[]> {
    return this.reading.seats(matter);
  }

  @ResolveField(() => [AuditedDeclarationType], {
    description: 'What each came to and its grounds, without the words.',
  })
  declarations(@Parent() matter: DisciplinaryCase): Promise<AuditedDeclarationType[]> {
    return this.reading.audited(matter);
  }
}
