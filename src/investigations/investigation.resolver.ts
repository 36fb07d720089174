import { ID, Mutation } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { InvestigatorCase, SecretariatCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Input } from '../platform/api.ts';
import { EvidenceService } from './evidence.service.ts';
import {
  AddEvidenceInput,
  AppointInvestigatorInput,
  OpenMedicalFactInput,
  ReportInvestigationInput,
  TakeRemediesInput,
} from './investigation.inputs.ts';
import { InvestigationService } from './investigation.service.ts';
import { OpenedMedicalFact } from './investigation.type.ts';
import { MedicalService } from './medical.service.ts';

@Api()
export class InvestigationResolver {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly investigations: InvestigationService,
    private readonly medical: MedicalService,
  ) {}

  @Mutation(() => SecretariatCase, {
    description:
      'Until the investigation is reported. VOTER_IS_SUBJECT { ground } for whoever is it, decides it, saw it or is excluded; SEALED, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  appointInvestigator(
    @Me() me: Actor,
    @Input() { caseId, version, personId }: AppointInvestigatorInput,
  ): Promise<DisciplinaryCase> {
    return this.investigations.appoint(me, caseId, version, personId);
  }

  @Mutation(() => ID, {
    description:
      'By the secretariat or the investigator: the id of the case. NO_CONSENT, MASK_NAMES_WITNESS { field }; after the hearing NEW_GROUNDS_AFTER_HEARING for what is adverse, after the decision SEALED; STALE.',
  })
  @Allow('CASE_PART')
  async addEvidence(@Me() me: Actor, @Input() { caseId, version, ...input }: AddEvidenceInput): Promise<string> {
    return (await this.evidence.add(me, caseId, version, input)).id;
  }

  @Mutation(() => InvestigatorCase, {
    description:
      'By the investigator: what was found. INVESTIGATION_INCOMPLETE { allegations, lacks }, MOVE_NOT_ALLOWED, STALE.',
  })
  @Allow('CASE_PART')
  reportInvestigation(
    @Me() me: Actor,
    @Input() { caseId, version, text }: ReportInvestigationInput,
  ): Promise<DisciplinaryCase> {
    return this.investigations.report(me, caseId, version, text);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Where nobody can be sanctioned, from the investigation to what is done. INVESTIGATION_INCOMPLETE, MOVE_NOT_ALLOWED.',
  })
  @Allow('CASE_SECRETARIAT')
  takeRemedies(@Me() me: Actor, @Input() { caseId }: TakeRemediesInput): Promise<DisciplinaryCase> {
    return this.investigations.takeRemedies(me, caseId);
  }

  @Mutation(() => OpenedMedicalFact, {
    description: 'One of `medicalFacts`, once two opened it (OPEN_MEDICAL): each reading is logged. TWO_PERSON before.',
  })
  @Allow('CASE_SECRETARIAT')
  openMedicalFact(@Me() me: Actor, @Input() { id }: OpenMedicalFactInput): Promise<OpenedMedicalFact> {
    return this.medical.open(me, id);
  }
}
