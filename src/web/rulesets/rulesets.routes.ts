import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/rules',
  ...needs('RULESET_READ'),
  ...speaks('rulesets'),
  component: page(() => import('./rules.page.tsx'), 'RulesPage'),
});

const version = createRoute({
  getParentRoute: () => inside,
  path: '/rules/$id',
  ...needs('RULESET_READ'),
  ...speaks('rulesets'),
  component: page(() => import('./version.page.tsx'), 'VersionPage'),
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/rules/write/$kind',
  ...needs('RULESET_WRITE'),
  ...speaks('rulesets', 'cases'),
  component: page(() => import('./desk.page.tsx'), 'DeskPage'),
});

export const rulesetsRoutes = [rules, version, desk];
