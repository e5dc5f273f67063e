import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';

export const workRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/work',
    component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
  }),
] as const;
