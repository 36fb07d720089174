import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { auditSearch } from './audit.search.ts';

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: auditSearch,
  ...needs('AUDIT_READ'),
  ...speaks('audit'),
  component: page(() => import('./audit.page.tsx'), 'AuditPage'),
});

export const auditRoutes = [audit];
