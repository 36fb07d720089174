import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/appeal',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'appeals', 'decisions', 'pledges'),
  component: page(() => import('./room.page.tsx'), 'AppealRoomPage'),
});

const panel = createRoute({
  getParentRoute: () => inside,
  path: '/panel-cases/$id',
  ...needs('CASE_PART'),
  ...speaks('cases', 'appeals', 'decisions', 'investigations', 'hearings', 'pledges'),
  component: page(() => import('./panel.page.tsx'), 'PanelCasePage'),
});

export const appealsRoutes = [room, panel];
