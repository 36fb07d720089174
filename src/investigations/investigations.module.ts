import type { Parts } from '../platform/platform.module.ts';
import { CaseFileController } from './case-file.controller.ts';
import { CaseFileService } from './case-file.service.ts';
import { fileFieldResolvers } from './case-fields.resolver.ts';
import { EvidenceService } from './evidence.service.ts';
import { FileReading } from './file.reading.service.ts';
import { OpenedFileService } from './opened-file.service.ts';
import { InvestigationResolver } from './investigation.resolver.ts';
import { InvestigationService } from './investigation.service.ts';
import { MedicalService } from './medical.service.ts';
import { ReportedCases } from './reported-cases.query.ts';
import { ReporterResolver } from './reporter.resolver.ts';
import { ReporterService } from './reporter.service.ts';
import { WitnessBook } from './witness.book.ts';

export const investigations: Parts = {
  providers: [
    WitnessBook,
    EvidenceService,
    FileReading,
    OpenedFileService,
    MedicalService,
    InvestigationService,
    CaseFileService,
    ReportedCases,
    ReporterService,
    InvestigationResolver,
    ReporterResolver,
    ...fileFieldResolvers,
  ],
  controllers: [CaseFileController],
};
