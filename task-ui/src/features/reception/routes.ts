import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';

export const receptionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reception',
    beforeLoad: requires('SUBMIT_DOSSIER'),
    component: lazyRouteComponent(() => import('./procedures-page'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reception/$procedure',
    beforeLoad: requires('SUBMIT_DOSSIER'),
    component: lazyRouteComponent(() => import('./reception-page'), 'ReceptionPage'),
  }),
] as const;
