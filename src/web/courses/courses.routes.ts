import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { courseSearch, editSearch } from './course.search.ts';
import { publishSearch } from './publish.search.ts';
import { bankSearch } from './question-bank.search.ts';

const courses = createRoute({
  getParentRoute: () => inside,
  path: '/courses',
  ...needs('COURSE_READ'),
  ...speaks('courses', 'publishing'),
  component: page(() => import('./courses.page.tsx'), 'CoursesPage'),
});

const newCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/new',
  ...needs('COURSE_WRITE'),
  ...speaks('courses'),
  component: page(() => import('./new-course.page.tsx'), 'NewCoursePage'),
});

const course = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id',
  validateSearch: courseSearch,
  ...needs('COURSE_READ'),
  ...speaks('courses', 'publishing'),
  component: page(() => import('./course.page.tsx'), 'CoursePage'),
});

const publishCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/publish',
  validateSearch: publishSearch,
  ...needs('COURSE_READ'),
  ...speaks('courses', 'publishing'),
  component: page(() => import('./publish.page.tsx'), 'PublishPage'),
});

const editCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/edit',
  validateSearch: editSearch,
  ...needs('COURSE_WRITE'),
  ...speaks('courses'),
  component: page(() => import('./edit-course.page.tsx'), 'EditCoursePage'),
});

const questionBank = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/questions',
  validateSearch: bankSearch,
  ...needs('COURSE_READ'),
  ...speaks('courses'),
  component: page(() => import('./question-bank.page.tsx'), 'QuestionBankPage'),
});

const question = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/questions/$code',
  ...needs('COURSE_READ'),
  ...speaks('courses'),
  component: page(() => import('./question.page.tsx'), 'QuestionPage'),
});

export const coursesRoutes = [courses, newCourse, course, editCourse, questionBank, question, publishCourse];
