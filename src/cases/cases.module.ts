import type { Parts } from '../platform/platform.module.ts';
import { AdmissionService } from './admission.service.ts';
import { AllegationService } from './allegation.service.ts';
import { CaseAccess } from './case.access.ts';
import { CaseGuards } from './case.guards.ts';
import { CaseNotices } from './case.notices.ts';
import { caseFieldResolvers } from './case-fields.resolver.ts';
import { CaseTurns } from './case.turns.ts';
import { CaseQuery } from './case.query.ts';
import { CaseReading } from './case.reading.service.ts';
import { CaseDoors, ReferralResolver } from './case.resolver.ts';
import { CaseVault } from './case.vault.ts';
import { PauseService } from './pause.service.ts';
import { ReferralService } from './referral.service.ts';
import { TwoPersonResolver } from './two-person.resolver.ts';
import { TwoPersonActs, TwoPersonService } from './two-person.service.ts';
import { WaitsTemplate } from './waits.template.ts';

export const cases: Parts = {
  providers: [
    CaseAccess,
    CaseGuards,
    CaseNotices,
    CaseTurns,
    CaseVault,
    CaseQuery,
    CaseReading,
    TwoPersonActs,
    TwoPersonService,
    AllegationService,
    ReferralService,
    AdmissionService,
    PauseService,
    WaitsTemplate,
    CaseDoors,
    ReferralResolver,
    TwoPersonResolver,
    ...caseFieldResolvers,
  ],
};
