import type { Parts } from '../platform/platform.module.ts';
import { AuditActorResolver } from './audit-actor.resolver.ts';
import { CompanyWatchers } from './company-watchers.ts';
import { DepartmentResolver } from './department.resolver.ts';
import { DepartmentService } from './department.service.ts';
import { EmployeeDirectory } from './employee-directory.ts';
import { LeaveResolver } from './leave.resolver.ts';
import { LeaveService } from './leave.service.ts';
import { LeaveWatchers } from './leave-watchers.ts';
import { ListedPeopleQuery } from './listed-people.query.ts';
import { OutsidePersonResolver } from './outside-person.resolver.ts';
import { OutsidePersonService } from './outside-person.service.ts';
import { PersonQuery } from './person.query.ts';
import { PersonResolver } from './person.resolver.ts';
import { RoleService } from './role.service.ts';
import { RosterDecision } from './roster.decision.ts';
import { RosterFileController } from './roster-file.controller.ts';
import { RosterLedger } from './roster-ledger.query.ts';
import { RosterQuery } from './roster.query.ts';
import { RosterResolver } from './roster.resolver.ts';
import { RosterService } from './roster.service.ts';
import { RosterWork } from './roster.work.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { ViewerService } from './viewer.service.ts';

export const people: Parts = {
  providers: [
    CompanyWatchers,
    EmployeeDirectory,
    ListedPeopleQuery,
    LeaveWatchers,
    LeaveService,
    LeaveResolver,
    OutsidePersonService,
    OutsidePersonResolver,
    PersonQuery,
    PersonResolver,
    RoleService,
    DepartmentService,
    DepartmentResolver,
    ViewerService,
    ViewerResolver,
    AuditActorResolver,
    RosterWork,
    RosterService,
    RosterResolver,
    RosterQuery,
    RosterLedger,
    RosterDecision,
  ],
  controllers: [RosterFileController],
};
