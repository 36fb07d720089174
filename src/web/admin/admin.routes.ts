import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const admin = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  ...needs('ROLES_GRANT'),
  ...speaks('admin'),
  component: page(() => import('./admin.page.tsx'), 'AdminPage'),
});

export const adminRoutes = [admin];
