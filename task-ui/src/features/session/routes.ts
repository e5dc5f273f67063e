import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/routes';
import { type RawSearch, textParam } from '../../lib/search-params';

/** A page of this application only: never an address that leads elsewhere. */
const localPage = (raw: RawSearch) => {
  const next = textParam(raw, 'next');
  return next?.startsWith('/') && !next.startsWith('//') ? next : undefined;
};

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (raw: RawSearch): { next?: string; ended?: true } => ({
      next: localPage(raw),
      ended: raw.ended === true || undefined,
    }),
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
] as const;
