import type { Type } from '@nestjs/common';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import {
  AuditedCase,
  CommitteeCase,
  InvestigatorCase,
  PanelCase,
  SecretariatCase,
  SubjectCase,
} from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import type { Employee } from '../people/employee.entity.ts';
import { CasePersonType } from '../cases/case-person.type.ts';
import { Api } from '../platform/api.ts';
import { FileReading } from './file.reading.service.ts';
import { OpenedFileService } from './opened-file.service.ts';
import { InvestigationService } from './investigation.service.ts';
import {
  AuditedEvidence,
  AuditedFile,
  AuditedReport,
  CaseEvidence,
  InvestigationReportType,
  MedicalFact,
  SubjectEvidence,
} from './investigation.type.ts';
import { MedicalService } from './medical.service.ts';

/** docs/case-access.md: for those who read them as they are. */
function fileFor(audience: Type) {
  @Api(() => audience)
  class FileResolver {
    constructor(private readonly reading: FileReading) {}

    @ResolveField(() => [CaseEvidence], { description: 'The file, as it was written. Each reading is logged.' })
    evidence(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<CaseEvidence[]> {
      return this.reading.full(me, matter);
    }

    @ResolveField(() => InvestigationReportType, {
      nullable: true,
      description: 'The last one. Each reading is logged.',
    })
    report(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<InvestigationReportType | null> {
      return this.reading.report(me, matter);
    }
  }
  return FileResolver;
}

/** Row "Medical facts": a flag. */
function medicalFlagFor(audience: Type) {
  @Api(() => audience)
  class MedicalFlagResolver {
    constructor(private readonly medical: MedicalService) {}

    @ResolveField(() => Boolean, {
      description: 'There are facts of health or family; ask the secretariat what they mean for this case.',
    })
    hasMedicalFacts(@Parent() matter: DisciplinaryCase): Promise<boolean> {
      return this.medical.isThere(matter);
    }
  }
  return MedicalFlagResolver;
}

@Api(() => SubjectCase)
export class SubjectFileFields {
  constructor(private readonly reading: FileReading) {}

  @ResolveField(() => [SubjectEvidence], {
    description:
      'The file, from the notice to the end of the hearing; statements without who gave them. Each reading is logged.',
  })
  evidence(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<SubjectEvidence[]> {
    return this.reading.masked(me, matter);
  }
}

@Api(() => AuditedCase)
export class AuditedFileFields {
  constructor(
    private readonly reading: FileReading,
    private readonly opened: OpenedFileService,
  ) {}

  @ResolveField(() => AuditedFile, {
    nullable: true,
    description: 'What the file says, for 30 days after legal agreed to your OPEN_FILE. Each reading is logged.',
  })
  openedFile(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<AuditedFile | null> {
    return this.opened.of(me, matter);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When you asked for it, while nobody has answered.' })
  fileAskedAt(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<Date | null> {
    return this.opened.askedAt(me, matter);
  }

  @ResolveField(() => [AuditedEvidence], { description: 'That it is there, and not what it says.' })
  evidence(@Parent() matter: DisciplinaryCase): Promise<AuditedEvidence[]> {
    return this.reading.audited(matter);
  }

  @ResolveField(() => AuditedReport, { nullable: true, description: 'The last one, without its text.' })
  report(@Parent() matter: DisciplinaryCase): Promise<AuditedReport | null> {
    return this.reading.reportHash(matter);
  }
}

@Api(() => SecretariatCase)
export class SecretariatFileFields {
  constructor(
    private readonly medical: MedicalService,
    private readonly investigations: InvestigationService,
  ) {}

  @ResolveField(() => [MedicalFact], { description: 'Facts of health and family: that they are there.' })
  medicalFacts(@Parent() matter: DisciplinaryCase): Promise<MedicalFact[]> {
    return this.medical.list(matter);
  }

  @ResolveField(() => [CasePersonType], { description: 'Who investigates it now.' })
  investigators(@Parent() matter: DisciplinaryCase): Promise<Employee[]> {
    return this.investigations.investigators(matter);
  }
}

export const fileFieldResolvers: Type[] = [
  ...[SecretariatCase, InvestigatorCase, CommitteeCase, PanelCase].map(fileFor),
  ...[CommitteeCase, PanelCase].map(medicalFlagFor),
  SubjectFileFields,
  AuditedFileFields,
  SecretariatFileFields,
];
