import { createRootRoute, createRoute, lazyRouteComponent as page } from '@tanstack/react-router';
import { courseSearch, editSearch } from './courses/course.search.ts';
import { peopleSearch } from './people/people.search.ts';
import { rosterSearch } from './people/roster.search.ts';
import { attemptSearch } from './learn/attempt.search.ts';
import { needs, requireViewer, speaks } from './shell/doors.ts';
import { Frame } from './shell/frame.tsx';
import { NotFoundPage } from './shell/not-found.page.tsx';
import { FrontError } from './shell/route-error.tsx';
import { Shell } from './shell/shell.tsx';
import { auditSearch } from './audit/audit.search.ts';
import { reportSearch } from './reports/report.search.ts';
import { signInSearch } from './signin/sign-in.search.ts';

const root = createRootRoute({ component: Frame });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  ...speaks('signin'),
  component: page(() => import('./signin/sign-in.page.tsx'), 'SignInPage'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  ...speaks('signin'),
  component: page(() => import('./signin/set-password.page.tsx'), 'SetPasswordPage'),
});

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: requireViewer,
  component: Shell,
  errorComponent: FrontError,
});

const myTraining = createRoute({
  getParentRoute: () => inside,
  path: '/',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./learn/my-training.page.tsx'), 'MyTrainingPage'),
});

const assignment = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./learn/assignment.page.tsx'), 'AssignmentPage'),
});

const lesson = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId/lessons/$slug',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./learn/lesson.page.tsx'), 'LessonPage'),
});

const startQuiz = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId/quiz',
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./learn/start-quiz.page.tsx'), 'StartQuizPage'),
});

const attempt = createRoute({
  getParentRoute: () => inside,
  path: '/attempts/$attemptId',
  validateSearch: attemptSearch,
  ...needs('LEARN'),
  ...speaks('learn'),
  component: page(() => import('./learn/attempt.page.tsx'), 'AttemptPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  ...needs('SELF'),
  ...speaks('signin'),
  component: page(() => import('./signin/account.page.tsx'), 'AccountPage'),
});

const requirements = createRoute({
  getParentRoute: () => inside,
  path: '/requirements',
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements'),
  component: page(() => import('./requirements/requirements.page.tsx'), 'RequirementsPage'),
});

const newRequirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/new',
  ...needs('REQUIREMENT_ASSIGN'),
  ...speaks('requirements'),
  component: page(() => import('./requirements/new-requirement.page.tsx'), 'NewRequirementPage'),
});

const requirement = createRoute({
  getParentRoute: () => inside,
  path: '/requirements/$id',
  ...needs('REQUIREMENT_READ'),
  ...speaks('requirements'),
  component: page(() => import('./requirements/requirement.page.tsx'), 'RequirementPage'),
});

const courses = createRoute({
  getParentRoute: () => inside,
  path: '/courses',
  ...needs('COURSE_READ'),
  ...speaks('courses'),
  component: page(() => import('./courses/courses.page.tsx'), 'CoursesPage'),
});

const newCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/new',
  ...needs('COURSE_WRITE'),
  ...speaks('courses'),
  component: page(() => import('./courses/new-course.page.tsx'), 'NewCoursePage'),
});

const course = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id',
  validateSearch: courseSearch,
  ...needs('COURSE_READ'),
  ...speaks('courses'),
  component: page(() => import('./courses/course.page.tsx'), 'CoursePage'),
});

const editCourse = createRoute({
  getParentRoute: () => inside,
  path: '/courses/$id/edit',
  validateSearch: editSearch,
  ...needs('COURSE_WRITE'),
  ...speaks('courses'),
  component: page(() => import('./courses/edit-course.page.tsx'), 'EditCoursePage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: peopleSearch,
  ...needs('PEOPLE_READ'),
  ...speaks('people'),
  component: page(() => import('./people/people.page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$id',
  ...needs('PEOPLE_READ'),
  ...speaks('people'),
  component: page(() => import('./people/person.page.tsx'), 'PersonPage'),
});

const departments = createRoute({
  getParentRoute: () => inside,
  path: '/departments',
  ...needs('PEOPLE_READ'),
  ...speaks('people'),
  component: page(() => import('./people/departments.page.tsx'), 'DepartmentsPage'),
});

const rosterImport = createRoute({
  getParentRoute: () => inside,
  path: '/people/import',
  ...needs('PEOPLE_IMPORT'),
  ...speaks('people'),
  component: page(() => import('./people/roster-import.page.tsx'), 'RosterImportPage'),
});

const rosterReview = createRoute({
  getParentRoute: () => inside,
  path: '/people/import/$id',
  validateSearch: rosterSearch,
  ...needs('PEOPLE_IMPORT'),
  ...speaks('people'),
  component: page(() => import('./people/roster-review.page.tsx'), 'RosterReviewPage'),
});

const admin = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  ...needs('ROLES_GRANT'),
  ...speaks('admin'),
  component: page(() => import('./admin/admin.page.tsx'), 'AdminPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: reportSearch,
  ...needs('REPORT_READ'),
  ...speaks('reports'),
  component: page(() => import('./reports/report.page.tsx'), 'ReportPage'),
});

const personReport = createRoute({
  getParentRoute: () => inside,
  path: '/reports/people/$personId',
  // the filters of the list it was reached from, for the way back
  validateSearch: reportSearch,
  ...needs('REPORT_READ'),
  ...speaks('reports'),
  component: page(() => import('./reports/person-report.page.tsx'), 'PersonReportPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: auditSearch,
  ...needs('AUDIT_READ'),
  ...speaks('audit'),
  component: page(() => import('./audit/audit.page.tsx'), 'AuditPage'),
});

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundPage });

export const routeTree = root.addChildren([
  signIn,
  setPassword,
  inside.addChildren([
    myTraining,
    assignment,
    lesson,
    startQuiz,
    attempt,
    account,
    requirements,
    newRequirement,
    requirement,
    courses,
    newCourse,
    course,
    editCourse,
    people,
    person,
    departments,
    rosterImport,
    rosterReview,
    admin,
    reports,
    personReport,
    audit,
    elsewhere,
  ]),
]);
