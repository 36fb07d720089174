import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const list = createRoute({
  getParentRoute: () => inside,
  path: '/execution-cases',
  ...needs('CASE_EXECUTE'),
  ...speaks('cases', 'executions'),
  component: page(() => import('./execution-cases.page.tsx'), 'ExecutionCasesPage'),
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/execution-cases/$id',
  ...needs('CASE_EXECUTE'),
  ...speaks('cases', 'executions', 'pledges'),
  component: page(() => import('./execution-case.page.tsx'), 'ExecutionCasePage'),
});

const closing = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/closing',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'executions'),
  component: page(() => import('./closing.page.tsx'), 'ClosingPage'),
});

export const executionsRoutes = [list, matter, closing];
