import type { Parts } from '../platform/platform.module.ts';
import { Activities } from './activity.ts';
import { MyAssignmentResolver } from './assignment.resolver.ts';
import { AssignmentService } from './assignment.service.ts';
import { MyAssignmentsQuery } from './my-assignments.query.ts';
import { RequirementQuery } from './requirement.query.ts';
import { AudienceResolver, RequirementResolver } from './requirement.resolver.ts';
import { RequirementService } from './requirement.service.ts';

export const assignments: Parts = {
  providers: [
    Activities,
    AssignmentService,
    MyAssignmentsQuery,
    MyAssignmentResolver,
    RequirementService,
    RequirementQuery,
    RequirementResolver,
    AudienceResolver,
  ],
};
