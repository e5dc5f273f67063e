import { queryOptions } from '@tanstack/react-query';
import { get } from './http';

export type { CalendarYear, CalendarYearDay as CalendarDay, CalendarYearHours as OfficeHours, DayKind } from './schema';

/** The calendar of a unit changes only by decision, so it is kept for a while. */
export const calendarYearQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['calendar', unit, year],
    queryFn: () => get('/api/calendar/{unitCode}/{year}', { path: { unitCode: unit, year } }),
    staleTime: 5 * 60_000,
  });
