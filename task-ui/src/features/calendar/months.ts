import type { CalendarDay } from '../../api/calendar-year';

export type Month = { month: number; weeks: (CalendarDay | null)[][] };

/** The twelve months of a year as weeks from Monday to Sunday; days outside a month are empty, six weeks each. */
export function monthsOf(year: number, days: readonly CalendarDay[]): Month[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, byDate));
}

function monthOf(year: number, month: number, days: ReadonlyMap<string, CalendarDay>): Month {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (CalendarDay | null)[] = Array.from({ length: before }, () => null);
  for (let day = 1; day <= length; day += 1) {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    cells.push(
      days.get(date) ?? { date, kind: 'WORKING', name: null, decision: null, own: false, id: null, mark: null },
    );
  }
  while (cells.length < 42) cells.push(null);
  return { month, weeks: Array.from({ length: 6 }, (_, week) => cells.slice(week * 7, week * 7 + 7)) };
}

/** The date a number of days away, for walking with the arrow keys. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
