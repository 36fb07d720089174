import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/committee',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'committees'),
  component: page(() => import('./room.page.tsx'), 'CommitteeRoomPage'),
});

const declare = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/declare',
  ...needs('CASE_PART'),
  ...speaks('cases', 'committees'),
  component: page(() => import('./declare.page.tsx'), 'DeclarePage'),
});

const standing = createRoute({
  getParentRoute: () => inside,
  path: '/committees',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'committees'),
  component: page(() => import('./standing.page.tsx'), 'StandingCommitteesPage'),
});

const experts = createRoute({
  getParentRoute: () => inside,
  path: '/outside-people',
  ...needs('OUTSIDE_PEOPLE_WRITE'),
  ...speaks('committees', 'people'),
  component: page(() => import('./experts.page.tsx'), 'ExpertsPage'),
});

export const committeesRoutes = [room, declare, standing, experts];
