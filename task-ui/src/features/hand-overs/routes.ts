import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { choiceParam, type RawSearch, textParam } from '../../lib/search-params';

export const handOverRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hand-overs',
    beforeLoad: requires('WORK_ON_TASK'),
    validateSearch: (raw: RawSearch): { unit?: string; side?: 'COUNTER' | 'DIVISION' } => ({
      unit: textParam(raw, 'unit'),
      side: choiceParam(raw, 'side', ['COUNTER', 'DIVISION']),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./hand-overs-route')),
      'HandOversRoute',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hand-overs/$serial',
    beforeLoad: requires('WORK_ON_TASK'),
    component: lazyRouteComponent(
      withTexts(() => import('./list-route')),
      'ListRoute',
    ),
  }),
] as const;
