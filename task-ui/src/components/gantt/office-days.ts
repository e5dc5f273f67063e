import type { CalendarYear } from '../../api/calendar-year';
import type { OfficeDay } from './days';

/** The days of a unit's calendar with their office hours as instants; duty mornings receive but do not count. */
export function officeDays(years: readonly CalendarYear[]): Map<string, OfficeDay> {
  const days = new Map<string, OfficeDay>();
  for (const { hours, days: listed } of years) {
    for (const day of listed) {
      const at = (time: string) => Date.parse(`${day.date}T${time.slice(0, 5)}:00+07:00`);
      const open =
        day.kind === 'WORKING' || day.kind === 'SWAP_WORK'
          ? [
              { from: at(hours.opening), to: at(hours.lunch) },
              { from: at(hours.afternoon), to: at(hours.closing) },
            ]
          : [];
      days.set(day.date, { date: day.date, kind: day.kind, name: day.name, open });
    }
  }
  return days;
}
