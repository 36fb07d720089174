import { createRouter } from '@tanstack/react-router';
import { client } from './api/client.ts';
import { onSessionLost } from './api/session.ts';
import { viewerQuery } from './api/viewer.ts';
import { routeTree } from './routes.ts';
import { NotFoundPage } from './shell/not-found.page.tsx';
import { RouteError } from './shell/route-error.tsx';
import { i18next } from './text/index.ts';
import { Skeleton } from './ui/skeleton.tsx';
import { notify } from './ui/toast.tsx';

export const router = createRouter({
  routeTree,
  // A host serves the client under any path and says so in <base href>.
  basepath: new URL(document.baseURI).pathname,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
});

onSessionLost(() => {
  notify(i18next.t('refusal:code.UNAUTHENTICATED'), 'refused');
  client.removeQueries({ queryKey: viewerQuery.queryKey });
  void router.invalidate();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
