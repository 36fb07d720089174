import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { audienceSearch } from './audience.search.ts';
import { exceptionsSearch } from './exceptions.search.ts';
import { requirementSearch } from './requirement.search.ts';

const requirements = createRoute({
  getParentRoute: () => inside,
  path: '/requirements',
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements', 'audience'),
  component: page(() => import('./requirements.page.tsx'), 'RequirementsPage'),
});

const newRequirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/new',
  ...needs('REQUIREMENT_ASSIGN'),
  ...speaks('requirements', 'audience'),
  component: page(() => import('./new-requirement.page.tsx'), 'NewRequirementPage'),
});

const requirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/$id',
  validateSearch: requirementSearch,
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements', 'audience', 'schedule', 'due'),
  component: page(() => import('./requirement.page.tsx'), 'RequirementPage'),
});

const changeAudience = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/$id/audience',
  validateSearch: audienceSearch,
  ...needs('REQUIREMENT_ASSIGN'),
  ...speaks('requirements', 'audience'),
  component: page(() => import('./change-audience.page.tsx'), 'ChangeAudiencePage'),
});

const schedule = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/$id/schedule',
  ...needs('REQUIREMENT_ASSIGN'),
  ...speaks('schedule', 'due'),
  component: page(() => import('./schedule.page.tsx'), 'SchedulePage'),
});

const exceptions = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/exceptions',
  ...needs('REQUIREMENT_READ'),
  ...speaks('schedule'),
  validateSearch: exceptionsSearch,
  component: page(() => import('./exceptions.page.tsx'), 'ExceptionsPage'),
});

export const requirementsRoutes = [requirements, newRequirement, requirement, changeAudience, schedule, exceptions];
