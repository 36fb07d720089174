import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { casesSearch } from './cases.search.ts';

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: casesSearch,
  ...needs('CASE_MANAGE'),
  ...speaks('cases'),
  component: page(() => import('./cases.page.tsx'), 'CasesPage'),
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id',
  ...needs('CASE_MANAGE'),
  ...speaks('cases', 'hearings'),
  component: page(() => import('./case.page.tsx'), 'CasePage'),
});

const myCases = createRoute({
  getParentRoute: () => inside,
  path: '/my-cases',
  ...needs('CASE_PART'),
  ...speaks('cases'),
  component: page(() => import('./mine/my-cases.page.tsx'), 'MyCasesPage'),
});

const referredCases = createRoute({
  getParentRoute: () => inside,
  path: '/referred-cases',
  ...needs('CASE_REFER'),
  ...speaks('cases'),
  component: page(() => import('./referred-cases.page.tsx'), 'ReferredCasesPage'),
});

const refer = createRoute({
  getParentRoute: () => inside,
  path: '/referred-cases/new',
  ...needs('CASE_REFER'),
  ...speaks('cases'),
  component: page(() => import('./refer.page.tsx'), 'ReferPage'),
});

const referredCase = createRoute({
  getParentRoute: () => inside,
  path: '/referred-cases/$id',
  ...needs('CASE_REFER'),
  ...speaks('cases'),
  component: page(() => import('./referred-case.page.tsx'), 'ReferredCasePage'),
});

export const casesRoutes = [cases, matter, myCases, referredCases, refer, referredCase];
