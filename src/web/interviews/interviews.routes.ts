import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/interviews',
  ...needs('LEARN'),
  ...speaks('interviews'),
  component: page(() => import('./my-interviews.page.tsx'), 'MyInterviewsPage'),
});

const myRecord = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/$id',
  ...needs('LEARN'),
  ...speaks('interviews'),
  component: page(() => import('./my-record.page.tsx'), 'MyRecordPage'),
});

const begin = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/hold/$assignmentId',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('interviews'),
  component: page(() => import('./begin.page.tsx'), 'BeginPage'),
});

const records = createRoute({
  getParentRoute: () => inside,
  path: '/interview-records',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('interviews'),
  component: page(() => import('./records.page.tsx'), 'RecordsPage'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/interview-records/$id',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('interviews'),
  component: page(() => import('./record.page.tsx'), 'RecordPage'),
});

const investigate = createRoute({
  getParentRoute: () => inside,
  path: '/interview-records/$id/investigate',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('interviews'),
  component: page(() => import('./investigate.page.tsx'), 'InvestigatePage'),
});

const investigateAnew = createRoute({
  getParentRoute: () => inside,
  path: '/interview-records/investigate',
  ...needs('INTERVIEW_HOLD'),
  ...speaks('interviews'),
  component: page(() => import('./investigate.page.tsx'), 'InvestigateAnewPage'),
});

const interviewers = createRoute({
  getParentRoute: () => inside,
  path: '/interviewers',
  ...needs('INTERVIEWERS_READ'),
  ...speaks('interviews'),
  component: page(() => import('./interviewers.page.tsx'), 'InterviewersPage'),
});

const handOffs = createRoute({
  getParentRoute: () => inside,
  path: '/hand-offs',
  ...needs('HAND_OFF_READ'),
  ...speaks('interviews'),
  component: page(() => import('./hand-offs.page.tsx'), 'HandOffsPage'),
});

const forms = createRoute({
  getParentRoute: () => inside,
  path: '/interview-forms',
  ...needs('INTERVIEW_FORM_READ'),
  ...speaks('interviews'),
  component: page(() => import('./forms.page.tsx'), 'FormsPage'),
});

const newForm = createRoute({
  getParentRoute: () => inside,
  path: '/interview-forms/new',
  ...needs('INTERVIEW_FORM_WRITE'),
  ...speaks('interviews'),
  component: page(() => import('./form-write.page.tsx'), 'NewFormPage'),
});

const form = createRoute({
  getParentRoute: () => inside,
  path: '/interview-forms/$id',
  ...needs('INTERVIEW_FORM_READ'),
  ...speaks('interviews'),
  component: page(() => import('./form.page.tsx'), 'FormPage'),
});

const editForm = createRoute({
  getParentRoute: () => inside,
  path: '/interview-forms/$id/edit',
  ...needs('INTERVIEW_FORM_WRITE'),
  ...speaks('interviews'),
  component: page(() => import('./form-write.page.tsx'), 'EditFormPage'),
});

export const interviewsRoutes = [
  mine,
  myRecord,
  begin,
  records,
  record,
  investigate,
  investigateAnew,
  interviewers,
  handOffs,
  forms,
  newForm,
  form,
  editForm,
];
