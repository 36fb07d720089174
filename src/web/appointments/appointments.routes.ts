import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { coverageSearch } from './coverage.search.ts';

const agenda = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('appointments'),
  component: page(() => import('./agenda.page.tsx'), 'AgendaPage'),
});

const open = createRoute({
  getParentRoute: () => inside,
  path: '/appointments/open',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('appointments'),
  component: page(() => import('./open-slots.page.tsx'), 'OpenSlotsPage'),
});

const coverage = createRoute({
  getParentRoute: () => inside,
  path: '/appointments/coverage',
  validateSearch: coverageSearch,
  ...needs('INTERVIEW_COVERAGE'),
  ...speaks('appointments'),
  component: page(() => import('./coverage.page.tsx'), 'CoveragePage'),
});

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/appointments/$assignmentId',
  ...needs('LEARN'),
  ...speaks('appointments'),
  component: page(() => import('./my-appointment.page.tsx'), 'MyAppointmentPage'),
});

export const appointmentsRoutes = [agenda, open, coverage, mine];
