import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import type { UnitsSearch } from './units-page';

const dayOf = (day: string | undefined) => (day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined);

export const unitsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/units',
    beforeLoad: requires('MANAGE_OFFICERS'),
    validateSearch: (raw: RawSearch): UnitsSearch => ({
      on: dayOf(textParam(raw, 'on')),
      unit: textParam(raw, 'unit'),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./units-route')),
      'UnitsRoute',
    ),
  }),
] as const;
