import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { choiceParam, type RawSearch, textParam } from '../../lib/search-params';
import type { AttentionFilter } from './api/get-attention';

export const monitoringRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/monitoring',
    beforeLoad: requires('VIEW_MONITORING'),
    validateSearch: (raw: RawSearch): Partial<AttentionFilter> => ({
      kind: choiceParam(raw, 'kind', ['late', 'dueSoon']),
      turn: choiceParam(raw, 'turn', ['OFFICE', 'APPLICANT', 'AGENCY']),
      unit: textParam(raw, 'unit'),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./attention-route')),
      'AttentionRoute',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dossiers/$code/timeline',
    component: lazyRouteComponent(
      withTexts(() => import('./timeline-route')),
      'TimelineRoute',
    ),
  }),
] as const;
