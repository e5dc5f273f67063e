import type { DayKind } from '../../api/calendar-year';
import type { Text } from '../../api/types';
import type { Scale, Span } from './scale';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Viet Nam keeps UTC+7 all year, so a local day is a fixed stretch of 24 hours. */
const OFFSET = 7 * HOUR;

/** What the calendar of a unit says about one day: its kind and its office hours. */
export type OfficeDay = { date: string; kind: DayKind; name: Text | null; open: Span[] };

export const startOfDay = (instant: number): number => Math.floor((instant + OFFSET) / DAY) * DAY - OFFSET;

/** The local date of an instant, as 2026-11-23. */
export const localDate = (instant: number): string => new Date(instant + OFFSET).toISOString().slice(0, 10);

/** Every local day that the range touches. */
export function daysOf(range: Span): Span[] {
  const days: Span[] = [];
  for (let from = startOfDay(range.from); from < range.to; from += DAY) days.push({ from, to: from + DAY });
  return days;
}

const WEEKEND: readonly number[] = [0, 6];

/** Days without office hours, with the reason; where the calendar is unknown only Saturdays and Sundays are. */
export function closedDays(range: Span, calendar: ReadonlyMap<string, OfficeDay>): (Span & { name: Text | null })[] {
  return daysOf(range).flatMap((day) => {
    const known = calendar.get(localDate(day.from));
    if (known) return known.open.length === 0 ? [{ ...day, name: known.name }] : [];
    return WEEKEND.includes(new Date(day.from + OFFSET).getUTCDay()) ? [{ ...day, name: null }] : [];
  });
}

export type Tick = { at: number; x: number; kind: 'day' | 'hour' };

/** Room a label needs, in pixels: "Th 2 23/11" and "14:00". */
const DAY_LABEL = 74;
const HOUR_LABEL = 48;
/** How far the label of the last day may reach beyond the range. */
const LAST_LABEL = 16;

/** Ticks that can be labelled without touching: one for each day, thinned from the left; hours as well when a day is wide. */
export function ticks(range: Span, scale: Scale, labelled: (day: Span) => boolean): Tick[] {
  const days = daysOf(range).filter(labelled);
  const result: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    const at = Math.max(day.from, range.from);
    const x = scale.x(at);
    if (x < free || (result.length > 0 && x + DAY_LABEL > scale.x(range.to) + LAST_LABEL)) continue;
    result.push({ at, x, kind: 'day' });
    free = x + DAY_LABEL;
  }
  return days.length > 3 ? result : [...result, ...hourTicks(days, range, scale)];
}

function hourTicks(days: Span[], range: Span, scale: Scale): Tick[] {
  const found: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    for (let at = day.from + HOUR; at < day.to; at += HOUR) {
      if (at <= range.from || at >= range.to) continue;
      const x = scale.x(at);
      if (x < free || scale.x(at + HOUR) - x < HOUR_LABEL / 4) continue;
      found.push({ at, x, kind: 'hour' });
      free = x + HOUR_LABEL;
    }
  }
  return found;
}
