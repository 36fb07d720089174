import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { pledgesSearch, takeSearch } from './pledges.search.ts';

const sign = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/sign/$assignmentId',
  ...needs('LEARN'),
  ...speaks('pledges'),
  component: page(() => import('./sign.page.tsx'), 'SignPage'),
});

const pledges = createRoute({
  getParentRoute: () => inside,
  path: '/pledges',
  validateSearch: pledgesSearch,
  ...needs('PLEDGE_READ'),
  ...speaks('pledges'),
  component: page(() => import('./pledges.page.tsx'), 'PledgesPage'),
});

const take = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/take',
  validateSearch: takeSearch,
  ...needs('PLEDGE_TAKE'),
  ...speaks('pledges'),
  component: page(() => import('./take.page.tsx'), 'TakePage'),
});

const pledge = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id',
  ...needs('PLEDGE_READ'),
  ...speaks('pledges'),
  component: page(() => import('./pledge.page.tsx'), 'PledgePage'),
});

const forms = createRoute({
  getParentRoute: () => inside,
  path: '/pledge-forms',
  ...needs('PLEDGE_READ'),
  ...speaks('pledges'),
  component: page(() => import('./forms.page.tsx'), 'FormsPage'),
});

const newForm = createRoute({
  getParentRoute: () => inside,
  path: '/pledge-forms/new',
  ...needs('PLEDGE_FORM_WRITE'),
  ...speaks('pledges'),
  component: page(() => import('./new-form.page.tsx'), 'NewFormPage'),
});

const form = createRoute({
  getParentRoute: () => inside,
  path: '/pledge-forms/$id',
  ...needs('PLEDGE_READ'),
  ...speaks('pledges'),
  component: page(() => import('./form.page.tsx'), 'FormPage'),
});

export const pledgesRoutes = [sign, pledges, take, pledge, forms, newForm, form];
