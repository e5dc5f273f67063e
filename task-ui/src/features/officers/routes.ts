import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import type { OfficersSearch } from './officers-page';

export const officersRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/officers',
    beforeLoad: requires('MANAGE_OFFICERS'),
    validateSearch: (raw: RawSearch): OfficersSearch => ({ unit: textParam(raw, 'unit') }),
    component: lazyRouteComponent(
      withTexts(() => import('./officers-route')),
      'OfficersRoute',
    ),
  }),
] as const;
