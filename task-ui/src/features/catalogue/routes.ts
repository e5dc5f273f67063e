import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { choiceParam, type RawSearch, textParam } from '../../lib/search-params';
import { type ProcedureSearch, TABS } from './procedure-search';

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue',
    beforeLoad: requires('VIEW_CATALOGUE'),
    validateSearch: (raw: RawSearch): { q?: string } => ({ q: textParam(raw, 'q') }),
    component: lazyRouteComponent(() => import('./procedures-route'), 'ProceduresRoute'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue/$code',
    beforeLoad: requires('VIEW_CATALOGUE'),
    validateSearch: (raw: RawSearch): Partial<ProcedureSearch> => ({
      tab: choiceParam(raw, 'tab', TABS),
      version: Number(raw.version) || undefined,
      part: textParam(raw, 'part'),
      node: textParam(raw, 'node'),
    }),
    component: lazyRouteComponent(() => import('./procedure-route'), 'ProcedureRoute'),
  }),
] as const;
