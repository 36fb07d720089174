import type { Parts } from '../platform/platform.module.ts';
import { Activities } from './activity.ts';
import { MyAssignmentResolver } from './assignment.resolver.ts';
import { AssignmentService } from './assignment.service.ts';
import { AudiencePreviewQuery } from './audience-preview.query.ts';
import { AudienceNodeResolver, AudiencePreviewResolver } from './audience.resolver.ts';
import { AudienceService } from './audience.service.ts';
import { LedgerExceptionQuery } from './ledger-exception.query.ts';
import { LedgerExceptionResolver } from './ledger-exception.resolver.ts';
import { LedgerExceptionService } from './ledger-exception.service.ts';
import { LedgerQuery } from './ledger.query.ts';
import { LedgerSchedule } from './ledger.schedule.ts';
import { LedgerService } from './ledger.service.ts';
import { DueDays } from './due-days.ts';
import { EquivalenceService } from './equivalence.service.ts';
import { ExemptionService } from './exemption.service.ts';
import { ExtensionService } from './extension.service.ts';
import { MyAssignmentsQuery } from './my-assignments.query.ts';
import { PetitionEffects } from './petition.effects.ts';
import { PetitionQuery } from './petition.query.ts';
import { MyPetitionResolver, PetitionResolver } from './petition.resolver.ts';
import { PetitionService } from './petition.service.ts';
import { ProofController } from './proof.controller.ts';
import { ProofService } from './proof.service.ts';
import { ReopenedDuties } from './reopened-duties.ts';
import { RequirementQuery } from './requirement.query.ts';
import { RequirementResolver } from './requirement.resolver.ts';
import { RequirementService } from './requirement.service.ts';
import { ScheduleResolver } from './schedule.resolver.ts';
import { ScheduleService } from './schedule.service.ts';

export const assignments: Parts = {
  providers: [
    Activities,
    AssignmentService,
    LedgerQuery,
    LedgerExceptionQuery,
    LedgerExceptionService,
    LedgerExceptionResolver,
    LedgerService,
    LedgerSchedule,
    ScheduleService,
    ScheduleResolver,
    MyAssignmentsQuery,
    MyAssignmentResolver,
    DueDays,
    PetitionQuery,
    PetitionEffects,
    PetitionService,
    ExtensionService,
    ExemptionService,
    EquivalenceService,
    ProofService,
    ReopenedDuties,
    PetitionResolver,
    MyPetitionResolver,
    RequirementService,
    RequirementQuery,
    RequirementResolver,
    AudienceNodeResolver,
    AudiencePreviewQuery,
    AudiencePreviewResolver,
    AudienceService,
  ],
  controllers: [ProofController],
};
