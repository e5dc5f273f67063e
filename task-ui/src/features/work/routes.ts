import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { traySearch, workSearch } from './work-search';

export const workRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/work',
    beforeLoad: requires('WORK_ON_TASK'),
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/tray',
    beforeLoad: requires('WORK_ON_TASK'),
    validateSearch: traySearch,
    component: lazyRouteComponent(
      withTexts(() => import('./tray-page')),
      'TrayPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/tray/$taskId',
    beforeLoad: requires('WORK_ON_TASK'),
    component: lazyRouteComponent(
      withTexts(() => import('./tray-item')),
      'TrayItem',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/tasks/$taskId',
    beforeLoad: requires('WORK_ON_TASK'),
    component: lazyRouteComponent(() => import('./task-page'), 'TaskPage'),
  }),
] as const;
