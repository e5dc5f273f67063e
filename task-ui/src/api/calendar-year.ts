import { queryOptions } from '@tanstack/react-query';
import { get } from './http';
import type { Text, UnitRef } from './types';

export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'SWAP_WORK' | 'CLOSURE' | 'DUTY';

/** One day of a unit. `own` entries were set for this very unit; others come from above or hold nationwide. */
export type CalendarDay = {
  date: string;
  kind: DayKind;
  name: Text | null;
  decision: string | null;
  own: boolean;
  id: number | null;
};

/** Office hours as local times, HH:mm: two half-days, and the end of a duty morning. */
export type OfficeHours = { opening: string; lunch: string; afternoon: string; closing: string; dutyClosing: string };

export type CalendarYear = { unit: UnitRef; year: number; hours: OfficeHours; days: CalendarDay[] };

/** The calendar of a unit changes only by decision, so it is kept for a while. */
export const calendarYearQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['calendar', unit, year],
    queryFn: () => get<CalendarYear>(`/api/calendar/${encodeURIComponent(unit)}/${year}`),
    staleTime: 5 * 60_000,
  });
