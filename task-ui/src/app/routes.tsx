import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { CrashPage } from '../components/crash-page';
import { Loading } from '../components/loading';
import { NotFoundPage } from '../components/not-found-page';
import { sessionQuery } from '../features/session/api/get-session';

type Context = { queryClient: QueryClient };

export const rootRoute = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

/** Leads whoever is not signed in to the sign-in, and back afterwards. */
async function signedIn({ context, location }: { context: Context; location: { href: string } }) {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  // whoever opens the bare address wishes for no page in particular
  const next = location.href === '/' ? undefined : location.href;
  if (!session.officer) throw redirect({ to: '/sign-in', search: { next } });
  // a temporary password opens nothing but the page on which it is changed
  if (session.officer.mustChangePassword) throw redirect({ to: '/password', search: { next } });
}

/** Parent of windows that show one thing without the frame of the pages. */
export const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'bare',
  beforeLoad: signedIn,
  pendingComponent: Loading,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
  component: Outlet,
});

/** Parent of every page that needs a signed-in person; features add their pages below it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: signedIn,
  pendingComponent: Loading,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
});
