import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const list = createRoute({
  getParentRoute: () => inside,
  path: '/audited-cases',
  ...needs('CASE_AUDIT'),
  ...speaks('cases', 'auditedCases'),
  component: page(() => import('./audited-cases.page.tsx'), 'AuditedCasesPage'),
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/audited-cases/$id',
  ...needs('CASE_AUDIT'),
  ...speaks('cases', 'auditedCases', 'executions', 'hearings', 'investigations'),
  component: page(() => import('./audited-case.page.tsx'), 'AuditedCasePage'),
});

export const auditedCasesRoutes = [list, matter];
