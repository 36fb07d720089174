import type { Parts } from '../platform/platform.module.ts';
import { EquivalenceService } from './equivalence.service.ts';
import { ExemptionService } from './exemption.service.ts';
import { ExtensionService } from './extension.service.ts';
import { PetitionNotices } from './petition-notices.ts';
import { PetitionTemplates } from './petition.templates.ts';
import { PetitionEffects } from './petition.effects.ts';
import { PetitionQuery } from './petition.query.ts';
import { MyPetitionResolver, PetitionResolver } from './petition.resolver.ts';
import { PetitionService } from './petition.service.ts';
import { ProofController } from './proof.controller.ts';
import { ProofService } from './proof.service.ts';

export const petitions: Parts = {
  providers: [
    PetitionQuery,
    PetitionEffects,
    PetitionNotices,
    PetitionTemplates,
    PetitionService,
    ExtensionService,
    ExemptionService,
    EquivalenceService,
    ProofService,
    PetitionResolver,
    MyPetitionResolver,
  ],
  controllers: [ProofController],
};
