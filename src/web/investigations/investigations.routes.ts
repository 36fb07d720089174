import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const room = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/file',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'investigations', 'pledges'),
  component: page(() => import('./room.page.tsx'), 'FileRoomPage'),
});

const investigation = createRoute({
  getParentRoute: () => inside,
  path: '/investigated-cases/$id',
  ...needs('CASE_PART'),
  ...speaks('cases', 'investigations', 'pledges'),
  component: page(() => import('./investigation.page.tsx'), 'InvestigationPage'),
});

const reportedCases = createRoute({
  getParentRoute: () => inside,
  path: '/reported-cases',
  ...needs('CASE_REPORTER'),
  ...speaks('cases', 'investigations'),
  component: page(() => import('./reported-cases.page.tsx'), 'ReportedCasesPage'),
});

const reportedCase = createRoute({
  getParentRoute: () => inside,
  path: '/reported-cases/$id',
  ...needs('CASE_REPORTER'),
  ...speaks('cases', 'investigations'),
  component: page(() => import('./reported-case.page.tsx'), 'ReportedCasePage'),
});

const myReports = createRoute({
  getParentRoute: () => inside,
  path: '/my-reports',
  ...needs('CASE_PART'),
  ...speaks('investigations'),
  component: page(() => import('./my-reports.page.tsx'), 'MyReportsPage'),
});

export const investigationsRoutes = [room, investigation, reportedCases, reportedCase, myReports];
