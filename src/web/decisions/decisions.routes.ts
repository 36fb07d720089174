import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/decision',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'decisions', 'pledges'),
  component: page(() => import('./room.page.tsx'), 'DecisionRoomPage'),
});

const toConfirm = createRoute({
  getParentRoute: () => inside,
  path: '/decisions-to-confirm/$id',
  ...needs('CASE_PART'),
  ...speaks('cases', 'decisions'),
  component: page(() => import('./to-confirm.page.tsx'), 'ToConfirmPage'),
});

export const decisionsRoutes = [room, toConfirm];
