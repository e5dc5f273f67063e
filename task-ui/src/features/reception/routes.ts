import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';

const SERIES = /^[0-9a-f]{16,64}$/;

/** The series that the dossier belongs to, by the name that it has on the server. */
const receptionSearch = (raw: RawSearch): { series?: string } => {
  const series = textParam(raw, 'series');
  return { series: series && SERIES.test(series) ? series : undefined };
};

export const receptionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reception',
    beforeLoad: requires('SUBMIT_DOSSIER'),
    component: lazyRouteComponent(
      withTexts(() => import('./procedures-page')),
      'ProceduresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reception/$procedure',
    beforeLoad: requires('SUBMIT_DOSSIER'),
    validateSearch: receptionSearch,
    component: lazyRouteComponent(
      withTexts(() => import('./reception-page')),
      'ReceptionPage',
    ),
  }),
] as const;
