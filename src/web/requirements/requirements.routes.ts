import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const requirements = createRoute({
  getParentRoute: () => inside,
  path: '/requirements',
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements'),
  component: page(() => import('./requirements.page.tsx'), 'RequirementsPage'),
});

const newRequirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/new',
  ...needs('REQUIREMENT_ASSIGN'),
  ...speaks('requirements'),
  component: page(() => import('./new-requirement.page.tsx'), 'NewRequirementPage'),
});

const requirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/$id',
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements'),
  component: page(() => import('./requirement.page.tsx'), 'RequirementPage'),
});

export const requirementsRoutes = [requirements, newRequirement, requirement];
