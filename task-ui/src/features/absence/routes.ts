import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import type { AbsenceSearch } from './absence-page';

export const absenceRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/absence',
    validateSearch: (raw: RawSearch): AbsenceSearch => ({
      unit: textParam(raw, 'unit'),
      officer: textParam(raw, 'officer'),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./absence-route')),
      'AbsenceRoute',
    ),
  }),
] as const;
