import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';

export const operationsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/operations',
    beforeLoad: requires('OPERATE_SYSTEM'),
    component: lazyRouteComponent(
      withTexts(() => import('./operations-page')),
      'OperationsPage',
    ),
  }),
] as const;
