import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { noticeLogSearch } from './notice-log.search.ts';

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  ...needs('SELF'),
  ...speaks('notices'),
  component: page(() => import('./inbox.page.tsx'), 'InboxPage'),
});

const log = createRoute({
  getParentRoute: () => inside,
  path: '/notice-log',
  validateSearch: noticeLogSearch,
  ...needs('NOTICE_READ'),
  ...speaks('notices'),
  component: page(() => import('./notice-log.page.tsx'), 'NoticeLogPage'),
});

export const noticesRoutes = [inbox, log];
