import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside, root } from '../shell/front.ts';
import { signInSearch } from './sign-in.search.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  ...speaks('signin'),
  component: page(() => import('./sign-in.page.tsx'), 'SignInPage'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  ...speaks('signin'),
  component: page(() => import('./set-password.page.tsx'), 'SetPasswordPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  ...needs('SELF'),
  ...speaks('signin'),
  component: page(() => import('./account.page.tsx'), 'AccountPage'),
});

export const frontDoorRoutes = [signIn, setPassword];
export const accountRoutes = [account];
