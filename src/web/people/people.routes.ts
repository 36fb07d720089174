import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { peopleSearch } from './people.search.ts';
import { petitionsSearch } from './petitions.search.ts';
import { rosterSearch } from './roster.search.ts';

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: peopleSearch,
  ...needs('PEOPLE_READ'),
  ...speaks('people'),
  component: page(() => import('./people.page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$id',
  ...needs('PEOPLE_READ'),
  ...speaks('people', 'petitions', 'elsewhere', 'attestations', 'pledges'),
  component: page(() => import('./person.page.tsx'), 'PersonPage'),
});

const petitions = createRoute({
  getParentRoute: () => inside,
  path: '/petitions',
  validateSearch: petitionsSearch,
  ...needs('PETITION_READ'),
  ...speaks('people', 'petitions'),
  component: page(() => import('./petitions.page.tsx'), 'PetitionsPage'),
});

const departments = createRoute({
  getParentRoute: () => inside,
  path: '/departments',
  ...needs('PEOPLE_READ'),
  ...speaks('people'),
  component: page(() => import('./departments.page.tsx'), 'DepartmentsPage'),
});

const rosterImport = createRoute({
  getParentRoute: () => inside,
  path: '/people/import',
  ...needs('PEOPLE_IMPORT'),
  ...speaks('people'),
  component: page(() => import('./roster-import.page.tsx'), 'RosterImportPage'),
});

const rosterReview = createRoute({
  getParentRoute: () => inside,
  path: '/people/import/$id',
  validateSearch: rosterSearch,
  ...needs('PEOPLE_IMPORT'),
  ...speaks('people'),
  component: page(() => import('./roster-review.page.tsx'), 'RosterReviewPage'),
});

export const peopleRoutes = [people, person, petitions, departments, rosterImport, rosterReview];
