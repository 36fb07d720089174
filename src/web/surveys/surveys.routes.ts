import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const take = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$id',
  ...needs('SELF'),
  ...speaks('surveys'),
  component: page(() => import('./take-part.page.tsx'), 'TakePartPage'),
});

const list = createRoute({
  getParentRoute: () => inside,
  path: '/manage-surveys',
  ...needs('SURVEY_WRITE'),
  ...speaks('surveys'),
  component: page(() => import('./surveys.page.tsx'), 'SurveysPage'),
});

const make = createRoute({
  getParentRoute: () => inside,
  path: '/manage-surveys/new',
  ...needs('SURVEY_WRITE'),
  ...speaks('surveys'),
  component: page(() => import('./new-survey.page.tsx'), 'NewSurveyPage'),
});

const one = createRoute({
  getParentRoute: () => inside,
  path: '/manage-surveys/$id',
  ...needs('SURVEY_WRITE'),
  ...speaks('surveys'),
  component: page(() => import('./survey.page.tsx'), 'SurveyPage'),
});

const change = createRoute({
  getParentRoute: () => inside,
  path: '/manage-surveys/$id/edit',
  ...needs('SURVEY_WRITE'),
  ...speaks('surveys'),
  component: page(() => import('./change-survey.page.tsx'), 'ChangeSurveyPage'),
});

export const surveysRoutes = [take, list, make, one, change];
