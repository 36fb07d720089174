import { createRoute } from '@tanstack/react-router';

import { adminRoutes } from './admin/admin.routes.ts';
import { appealsRoutes } from './appeals/appeals.routes.ts';
import { appointmentsRoutes } from './appointments/appointments.routes.ts';
import { attestationsRoutes } from './attestations/attestations.routes.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { auditedCasesRoutes } from './audited-cases/audited-cases.routes.ts';
import { casesRoutes } from './cases/cases.routes.ts';
import { certificatesRoutes, openRoutes } from './certificates/certificates.routes.ts';
import { committeesRoutes } from './committees/committees.routes.ts';
import { coursesRoutes } from './courses/courses.routes.ts';
import { decisionsRoutes } from './decisions/decisions.routes.ts';
import { deliberationsRoutes } from './deliberations/deliberations.routes.ts';
import { evidenceRoutes } from './evidence/evidence.routes.ts';
import { executionsRoutes } from './executions/executions.routes.ts';
import { hearingsRoutes } from './hearings/hearings.routes.ts';
import { interviewsRoutes } from './interviews/interviews.routes.ts';
import { investigationsRoutes } from './investigations/investigations.routes.ts';
import { learnRoutes } from './learn/learn.routes.ts';
import { myCasesRoutes } from './my-cases/my-cases.routes.ts';
import { noticesRoutes } from './notices/notices.routes.ts';
import { operationRoutes } from './operation/operation.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { pledgesRoutes } from './pledges/pledges.routes.ts';
import { remindersRoutes } from './reminders/reminders.routes.ts';
import { reportsRoutes } from './reports/reports.routes.ts';
import { requirementsRoutes } from './requirements/requirements.routes.ts';
import { rulesetsRoutes } from './rulesets/rulesets.routes.ts';
import { inside, root } from './shell/front.ts';
import { NotFoundPage } from './shell/not-found.page.tsx';
import { surveysRoutes } from './surveys/surveys.routes.ts';
import { accountRoutes, frontDoorRoutes } from './signin/signin.routes.ts';

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundPage });

/** Every page, area by area; the paths stand in each area's `*.routes.ts`. */
export const routeTree = root.addChildren([
  ...frontDoorRoutes,
  ...openRoutes,
  inside.addChildren([
    ...learnRoutes,
    ...certificatesRoutes,
    ...accountRoutes,
    ...appointmentsRoutes,
    ...interviewsRoutes,
    ...requirementsRoutes,
    ...coursesRoutes,
    ...attestationsRoutes,
    ...pledgesRoutes,
    ...rulesetsRoutes,
    ...casesRoutes,
    ...committeesRoutes,
    ...deliberationsRoutes,
    ...investigationsRoutes,
    ...executionsRoutes,
    ...auditedCasesRoutes,
    ...hearingsRoutes,
    ...decisionsRoutes,
    ...appealsRoutes,
    ...peopleRoutes,
    ...adminRoutes,
    ...reportsRoutes,
    ...surveysRoutes,
    ...evidenceRoutes,
    ...auditRoutes,
    ...myCasesRoutes,
    ...noticesRoutes,
    ...remindersRoutes,
    ...operationRoutes,
    elsewhere,
  ]),
]);
