import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../app/routes';
import { type RawSearch, textParam } from '../../lib/search-params';
import { sessionQuery } from './api/get-session';

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
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/password',
    validateSearch: (raw: RawSearch): { next?: string } => ({ next: localPage(raw) }),
    beforeLoad: async ({ context }) => {
      const { officer } = await context.queryClient.ensureQueryData(sessionQuery);
      if (!officer) throw redirect({ to: '/sign-in', search: { next: '/password' } });
    },
    component: lazyRouteComponent(() => import('./password-page'), 'PasswordPage'),
  }),
] as const;
