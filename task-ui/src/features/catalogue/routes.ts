import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { choiceParam, type RawSearch, textParam } from '../../lib/search-params';
import { type ProcedureSearch, TABS } from './procedure-search';

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue',
    beforeLoad: requires('VIEW_CATALOGUE'),
    validateSearch: (raw: RawSearch): { q?: string } => ({ q: textParam(raw, 'q') }),
    component: lazyRouteComponent(
      withTexts(() => import('./procedures-route')),
      'ProceduresRoute',
    ),
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
    component: lazyRouteComponent(
      withTexts(() => import('./procedure-route')),
      'ProcedureRoute',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue/drafts/$slug',
    beforeLoad: requires('EDIT_DRAFT'),
    validateSearch: (raw: RawSearch): Partial<ProcedureSearch> => ({
      tab: choiceParam(raw, 'tab', TABS),
      part: textParam(raw, 'part'),
      node: textParam(raw, 'node'),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./draft-route')),
      'DraftRoute',
    ),
  }),
] as const;
