import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/my-cases/$id',
  ...needs('CASE_PART'),
  ...speaks('cases', 'myCases', 'hearings', 'decisions', 'appeals', 'executions', 'investigations'),
  component: page(() => import('./my-case.page.tsx'), 'MyCasePage'),
});

export const myCasesRoutes = [mine];
