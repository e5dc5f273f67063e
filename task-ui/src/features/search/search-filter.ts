export const FILTERS = [
  'q',
  'status',
  'procedure',
  'unit',
  'outcome',
  'timeliness',
  'receivedFrom',
  'receivedTo',
] as const;
export type SearchFilter = { [name in (typeof FILTERS)[number]]?: string };

/** First and last day of a month written as 2026-11. */
export function monthRange(month: string): { receivedFrom: string; receivedTo: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { receivedFrom: `${month}-01`, receivedTo: `${month}-${String(last).padStart(2, '0')}` };
}

/** The month that a filter covers from its first to its last day, if it does. */
export function monthOf({ receivedFrom, receivedTo }: SearchFilter): string | undefined {
  const month = receivedFrom?.slice(0, 7);
  return month && monthRange(month).receivedFrom === receivedFrom && monthRange(month).receivedTo === receivedTo
    ? month
    : undefined;
}
