import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { shellRoute } from '../../app/routes';
import { withTexts } from '../../i18n/later';
import { type RawSearch, textParam } from '../../lib/search-params';
import type { CalendarSearch } from './calendar-page';

const yearOf = (value: unknown) => {
  const year = Number(value);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
};

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar',
    beforeLoad: requires('EDIT_CALENDAR'),
    validateSearch: (raw: RawSearch): CalendarSearch => ({
      unit: textParam(raw, 'unit'),
      year: yearOf(raw.year),
      day: textParam(raw, 'day'),
    }),
    component: lazyRouteComponent(
      withTexts(() => import('./calendar-route')),
      'CalendarRoute',
    ),
  }),
] as const;
