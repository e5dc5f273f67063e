import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import type { RegisterFilter } from './api/get-register';

const NAMES = ['unit', 'from', 'to', 'procedure', 'status'] as const;

export const registerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/register',
    beforeLoad: requires('VIEW_REGISTER'),
    validateSearch: (raw: RawSearch): Partial<RegisterFilter> =>
      Object.fromEntries(NAMES.map((name) => [name, textParam(raw, name)])),
    component: lazyRouteComponent(
      withTexts(() => import('./register-route')),
      'RegisterRoute',
    ),
  }),
] as const;
