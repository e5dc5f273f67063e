import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notices',
    component: lazyRouteComponent(
      withTexts(() => import('./notices-page')),
      'NoticesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notices/preferences',
    component: lazyRouteComponent(
      withTexts(() => import('./preferences-page')),
      'PreferencesPage',
    ),
  }),
] as const;
