import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { remindersSearch } from './reminders.search.ts';

const reminders = createRoute({
  getParentRoute: () => inside,
  path: '/reminders',
  validateSearch: remindersSearch,
  ...needs('REMINDER_READ'),
  ...speaks('reminders', 'notices'),
  component: page(() => import('./reminders.page.tsx'), 'RemindersPage'),
});

const change = createRoute({
  getParentRoute: () => inside,
  path: '/reminders/change',
  validateSearch: remindersSearch,
  ...needs('REMINDER_WRITE'),
  ...speaks('reminders', 'notices'),
  component: page(() => import('./change-ladder.page.tsx'), 'ChangeLadderPage'),
});

export const remindersRoutes = [reminders, change];
