import type { Parts } from '../platform/platform.module.ts';
import { CompletionExportController } from './completion-export.controller.ts';
import { CompletionExportService } from './completion-export.service.ts';
import { CompletionQuery } from './completion.query.ts';
import {
  AssignmentConnectionResolver,
  CompletionResolver,
  EmployeeCompletionConnectionResolver,
} from './completion.resolver.ts';
import { ExportQuery } from './export.query.ts';
import { RequirementCycleResolver } from './requirement-cycle.resolver.ts';
import { ScopeQuery } from './scope.query.ts';
import { WatchedAssignmentQuery } from './watched-assignment.query.ts';

export const reports: Parts = {
  providers: [
    ScopeQuery,
    CompletionQuery,
    WatchedAssignmentQuery,
    ExportQuery,
    CompletionExportService,
    CompletionResolver,
    EmployeeCompletionConnectionResolver,
    AssignmentConnectionResolver,
    RequirementCycleResolver,
  ],
  controllers: [CompletionExportController],
};
