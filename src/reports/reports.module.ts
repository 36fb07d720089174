import type { Parts } from '../platform/platform.module.ts';
import { AssignmentCertificateResolver } from './assignment-certificate.resolver.ts';
import { CertificateFileController } from './certificate-file.controller.ts';
import { CertificateFileService } from './certificate-file.service.ts';
import { ComparisonQuery } from './comparison.query.ts';
import { ComparisonResolver } from './comparison.resolver.ts';
import { CompletionExportController } from './completion-export.controller.ts';
import { CompletionExportService } from './completion-export.service.ts';
import { CompletionQuery } from './completion.query.ts';
import {
  AssignmentConnectionResolver,
  CompletionResolver,
  EmployeeCompletionConnectionResolver,
} from './completion.resolver.ts';
import { CycleCourseQuery } from './cycle-course.query.ts';
import { ExportLog } from './export-log.service.ts';
import { ExportTurns } from './export-turns.ts';
import { ExportQuery } from './export.query.ts';
import { MakeUpExportController } from './make-up-export.controller.ts';
import { MakeUpLines } from './make-up-export.query.ts';
import { MakeUpExportService } from './make-up-export.service.ts';
import { MakeUpQuery } from './make-up.query.ts';
import { MakeUpResolver } from './make-up.resolver.ts';
import { ReportedRequirementQuery } from './reported-requirement.query.ts';
import { RequirementCycleResolver } from './requirement-cycle.resolver.ts';
import { SavedReportResolver } from './saved-report.resolver.ts';
import { SavedReportService } from './saved-report.service.ts';
import { ScopeQuery } from './scope.query.ts';
import { WatchedAssignmentQuery } from './watched-assignment.query.ts';

export const reports: Parts = {
  providers: [
    AssignmentCertificateResolver,
    CertificateFileService,
    ScopeQuery,
    CompletionQuery,
    WatchedAssignmentQuery,
    ReportedRequirementQuery,
    CycleCourseQuery,
    ComparisonQuery,
    MakeUpQuery,
    MakeUpResolver,
    MakeUpLines,
    MakeUpExportService,
    ExportQuery,
    ExportTurns,
    ExportLog,
    CompletionExportService,
    SavedReportService,
    CompletionResolver,
    ComparisonResolver,
    SavedReportResolver,
    EmployeeCompletionConnectionResolver,
    AssignmentConnectionResolver,
    RequirementCycleResolver,
  ],
  controllers: [CertificateFileController, CompletionExportController, MakeUpExportController],
};
