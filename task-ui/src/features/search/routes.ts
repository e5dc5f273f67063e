import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import { FILTERS, type SearchFilter } from './search-filter';

export const searchRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/search',
    beforeLoad: requires('SEARCH'),
    validateSearch: (raw: RawSearch): SearchFilter => ({
      ...Object.fromEntries(FILTERS.map((name) => [name, textParam(raw, name)])),
      // as people write it into a link
      documents: String(raw.documents) === 'true' ? 'true' : undefined,
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./search-page')),
      'SearchPage',
    ),
  }),
] as const;
