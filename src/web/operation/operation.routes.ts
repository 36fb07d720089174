import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { operationSearch } from './operation.search.ts';

const operation = createRoute({
  getParentRoute: () => inside,
  path: '/operation',
  validateSearch: operationSearch,
  ...needs('OPERATE'),
  ...speaks('operation', 'notices'),
  component: page(() => import('./operation.page.tsx'), 'OperationPage'),
});

export const operationRoutes = [operation];
