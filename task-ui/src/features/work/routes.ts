import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { atTheCounter, traySearch, workSearch } from './work-search';

export const workRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/work',
    validateSearch: workSearch,
    beforeLoad: async ({ context, search }) => {
      await requires('WORK_ON_TASK')({ context });
      // the way back from a task leads to the list that it was opened from
      if (atTheCounter(search.list)) throw redirect({ to: '/counter', search });
    },
    component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/counter',
    beforeLoad: requires('SUBMIT_DOSSIER'),
    validateSearch: workSearch,
    component: lazyRouteComponent(
      withTexts(() => import('./counter-day-page')),
      'CounterDayPage',
    ),
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
