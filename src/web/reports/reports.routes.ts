import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { reportSearch } from './report.search.ts';

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: reportSearch,
  ...needs('REPORT_READ'),
  ...speaks('reports'),
  component: page(() => import('./report.page.tsx'), 'ReportPage'),
});

const personReport = createRoute({
  getParentRoute: () => inside,
  path: '/reports/people/$personId',
  // the filters of the list it was reached from, for the way back
  validateSearch: reportSearch,
  ...needs('REPORT_READ'),
  ...speaks('reports'),
  component: page(() => import('./person-report.page.tsx'), 'PersonReportPage'),
});

export const reportsRoutes = [reports, personReport];
