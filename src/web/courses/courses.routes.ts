import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { courseSearch, editSearch } from './course.search.ts';

const courses = createRoute({
  getParentRoute: () => inside,
  path: '/courses',
  ...needs('COURSE_READ'),
  ...speaks('courses'),
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
  ...speaks('courses'),
  component: page(() => import('./course.page.tsx'), 'CoursePage'),
});

const editCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/edit',
  validateSearch: editSearch,
  ...needs('COURSE_WRITE'),
  ...speaks('courses'),
  component: page(() => import('./edit-course.page.tsx'), 'EditCoursePage'),
});

export const coursesRoutes = [courses, newCourse, course, editCourse];
