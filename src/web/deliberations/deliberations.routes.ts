import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations', 'committees'),
  component: page(() => import('./committee.page.tsx'), 'CommitteePage'),
});

const file = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/file',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations', 'investigations'),
  component: page(() => import('./file.page.tsx'), 'CommitteeFilePage'),
});

const hearing = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/hearing',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations', 'hearings', 'investigations'),
  component: page(() => import('./hearing.page.tsx'), 'CommitteeHearingPage'),
});

const deliberation = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/deliberation',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations', 'investigations'),
  component: page(() => import('./deliberation.page.tsx'), 'CommitteeDeliberationPage'),
});

const ballot = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/ballots/$roundId',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations'),
  component: page(() => import('./ballot.page.tsx'), 'BallotPage'),
});

const decision = createRoute({
  getParentRoute: () => inside,
  path: '/committee-cases/$id/decision',
  ...needs('CASE_PART'),
  ...speaks('cases', 'deliberations', 'decisions', 'investigations'),
  component: page(() => import('./decision.page.tsx'), 'CommitteeDecisionPage'),
});

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/deliberation',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'deliberations'),
  component: page(() => import('./room.page.tsx'), 'DeliberationRoomPage'),
});

export const deliberationsRoutes = [overview, file, hearing, deliberation, ballot, decision, room];
