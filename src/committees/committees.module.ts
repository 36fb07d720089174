import type { Parts } from '../platform/platform.module.ts';
import {
  AuditedCommitteeFields,
  MemberCommitteeFields,
  SecretariatCommitteeFields,
  SubjectCommitteeFields,
} from './case-fields.resolver.ts';
import { ChallengeService } from './challenge.service.ts';
import { CommitteeReading } from './committee.reading.service.ts';
import { CommitteeResolver, StandingCommitteeResolver } from './committee.resolver.ts';
import { CompositionService } from './composition.service.ts';
import { DeclarationService } from './declaration.service.ts';
import { FormationService } from './formation.service.ts';
import { PlanService } from './plan.service.ts';
import { RelationQuery } from './relation.query.ts';
import { StandingCommitteeService } from './standing.service.ts';
import { SuccessionService } from './succession.service.ts';
import { ToDeclareQuery } from './to-declare.query.ts';

export const committees: Parts = {
  providers: [
    CompositionService,
    RelationQuery,
    PlanService,
    SuccessionService,
    FormationService,
    StandingCommitteeService,
    DeclarationService,
    ChallengeService,
    CommitteeReading,
    ToDeclareQuery,
    CommitteeResolver,
    StandingCommitteeResolver,
    SecretariatCommitteeFields,
    MemberCommitteeFields,
    SubjectCommitteeFields,
    AuditedCommitteeFields,
  ],
};
