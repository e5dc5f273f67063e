import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';

export const operationsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/operations',
    component: lazyRouteComponent(() => import('./operations-page'), 'OperationsPage'),
  }),
] as const;
