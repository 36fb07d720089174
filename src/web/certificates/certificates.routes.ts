import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside, root } from '../shell/front.ts';

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/certificates',
  ...needs('LEARN'),
  ...speaks('certificates'),
  component: page(() => import('./my-certificates.page.tsx'), 'MyCertificatesPage'),
});

const certificate = createRoute({
  getParentRoute: () => inside,
  path: '/training/$assignmentId/certificate',
  ...needs('LEARN'),
  ...speaks('certificates'),
  component: page(() => import('./certificate.page.tsx'), 'CertificatePage'),
});

/** For anybody, signed in or not. */
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  ...speaks('certificates'),
  component: page(() => import('./verify.page.tsx'), 'VerifyPage'),
});

export const certificatesRoutes = [mine, certificate];
export const openRoutes = [verify];
