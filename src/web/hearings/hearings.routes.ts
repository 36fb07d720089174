import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/hearing',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'hearings', 'pledges'),
  component: page(() => import('./room.page.tsx'), 'HearingRoomPage'),
});

export const hearingsRoutes = [room];
