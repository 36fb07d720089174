import type { Parts } from '../platform/platform.module.ts';
import { MyAssignmentResolver } from './assignment.resolver.ts';
import { AssignmentService } from './assignment.service.ts';
import { AudiencePreviewQuery } from './audience-preview.query.ts';
import { AudiencePreviewResolver } from './audience-preview.resolver.ts';
import { DutyWatchers } from './duty-watchers.ts';
import { HeadcountQuery } from './headcount.query.ts';
import { LedgerExceptionQuery } from './ledger-exception.query.ts';
import { LedgerExceptionResolver } from './ledger-exception.resolver.ts';
import { LedgerExceptionService } from './ledger-exception.service.ts';
import { LedgerQuery } from './ledger.query.ts';
import { LedgerSchedule } from './ledger.schedule.ts';
import { LedgerService } from './ledger.service.ts';
import { DueDays } from './due-days.ts';
import { MyAssignmentsQuery } from './my-assignments.query.ts';
import { Owed } from './owed.ts';
import { PromiseQuery } from './promise.query.ts';
import { ReopeningService } from './reopening.service.ts';
import { RequirementQuery } from './requirement.query.ts';
import { RequirementResolver } from './requirement.resolver.ts';
import { RequirementService } from './requirement.service.ts';
import { RosterRules } from './roster-rules.ts';
import { ScheduleResolver } from './schedule.resolver.ts';
import { ScheduleService } from './schedule.service.ts';

export const assignments: Parts = {
  providers: [
    DutyWatchers,
    Owed,
    RosterRules,
    AssignmentService,
    LedgerQuery,
    HeadcountQuery,
    PromiseQuery,
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
    ReopeningService,
    RequirementService,
    RequirementQuery,
    RequirementResolver,
    AudiencePreviewQuery,
    AudiencePreviewResolver,
  ],
};
