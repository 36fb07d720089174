import { createRootRoute, createRoute } from '@tanstack/react-router';

import { requireViewer } from './doors.ts';
import { Frame } from './frame.tsx';
import { FrontError } from './route-error.tsx';
import { Shell } from './shell.tsx';
import { Waiting } from './waiting.tsx';

export const root = createRootRoute({ component: Frame });

/** Everything behind the sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: requireViewer,
  component: Shell,
  pendingComponent: Waiting,
  errorComponent: FrontError,
});
