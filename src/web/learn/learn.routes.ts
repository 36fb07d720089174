import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { attemptSearch } from './attempt.search.ts';

const myTraining = createRoute({
  getParentRoute: () => inside,
  path: '/',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./my-training.page.tsx'), 'MyTrainingPage'),
});

const assignment = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId',
  ...needs('LEARN'),
  ...speaks('learn', 'due', 'elsewhere'),
  component: page(() => import('./assignment.page.tsx'), 'AssignmentPage'),
});

const lesson = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId/lessons/$slug',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./lesson.page.tsx'), 'LessonPage'),
});

const startQuiz = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId/quiz',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./start-quiz.page.tsx'), 'StartQuizPage'),
});

const attempt = createRoute({
  getParentRoute: () => inside,
  path: '/attempts/$attemptId',
  validateSearch: attemptSearch,
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./attempt.page.tsx'), 'AttemptPage'),
});

export const learnRoutes = [myTraining, assignment, lesson, startQuiz, attempt];
