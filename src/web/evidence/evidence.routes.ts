import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { evidenceSearch } from './evidence.search.ts';

const evidence = createRoute({
  getParentRoute: () => inside,
  path: '/evidence',
  validateSearch: evidenceSearch,
  ...needs('EVIDENCE_EXPORT'),
  ...speaks('evidence'),
  component: page(() => import('./evidence.page.tsx'), 'EvidencePage'),
});

export const evidenceRoutes = [evidence];
