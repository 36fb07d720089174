import { createRoute, lazyRouteComponent as page } from '@tanstack/react-router';

import { needs, speaks } from '../shell/doors.ts';
import { inside } from '../shell/front.ts';
import { signaturesSearch } from './signatures.search.ts';

const sign = createRoute({
  getParentRoute: () => inside,
  path: '/attestations/$assignmentId',
  ...needs('LEARN'),
  ...speaks('attestations', 'learn'),
  component: page(() => import('./sign.page.tsx'), 'SignPage'),
});

const statements = createRoute({
  getParentRoute: () => inside,
  path: '/statements',
  ...needs('STATEMENT_READ'),
  ...speaks('attestations'),
  component: page(() => import('./statements.page.tsx'), 'StatementsPage'),
});

const newStatement = createRoute({
  getParentRoute: () => inside,
  path: '/statements/new',
  ...needs('STATEMENT_WRITE'),
  ...speaks('attestations'),
  component: page(() => import('./new-statement.page.tsx'), 'NewStatementPage'),
});

const statement = createRoute({
  getParentRoute: () => inside,
  path: '/statements/$id',
  ...needs('STATEMENT_READ'),
  ...speaks('attestations'),
  component: page(() => import('./statement.page.tsx'), 'StatementPage'),
});

const signatures = createRoute({
  getParentRoute: () => inside,
  path: '/signatures',
  validateSearch: signaturesSearch,
  ...needs('ATTESTATION_READ'),
  ...speaks('attestations'),
  component: page(() => import('./signatures.page.tsx'), 'SignaturesPage'),
});

const signature = createRoute({
  getParentRoute: () => inside,
  path: '/signatures/$id',
  ...needs('ATTESTATION_DECIDE'),
  ...speaks('attestations'),
  component: page(() => import('./signature.page.tsx'), 'SignaturePage'),
});

export const attestationsRoutes = [sign, statements, newStatement, statement, signatures, signature];
