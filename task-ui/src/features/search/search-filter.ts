export const FILTERS = [
  'q',
  'documents',
  'status',
  'procedure',
  'unit',
  'outcome',
  'timeliness',
  'notStatus',
  'notProcedure',
  'notUnit',
  'notOutcome',
  'notTimeliness',
  'receivedFrom',
  'receivedTo',
  'dueFrom',
  'dueTo',
  'endedFrom',
  'endedTo',
  'months',
] as const;
export type SearchFilter = { [name in (typeof FILTERS)[number]]?: string };

/** The dates of a dossier that can be asked for; the first is the one that months are counted by unless told otherwise. */
export const DATED = ['RECEIVED', 'DUE', 'ENDED'] as const;
export type Dated = (typeof DATED)[number];

const SPANS = {
  RECEIVED: ['receivedFrom', 'receivedTo'],
  DUE: ['dueFrom', 'dueTo'],
  ENDED: ['endedFrom', 'endedTo'],
} as const;

type Span = { from: string | undefined; to: string | undefined };

export const datedOf = ({ months }: SearchFilter): Dated => DATED.find((each) => each === months) ?? 'RECEIVED';

/** First and last day between which the date lies. */
export function spanOf(dated: Dated, filter: SearchFilter): Span {
  const [from, to] = SPANS[dated];
  return { from: filter[from], to: filter[to] };
}

/** The same as values of the filter; nothing asks for nothing. */
export function spanned(dated: Dated, span: Partial<Span>): SearchFilter {
  const [from, to] = SPANS[dated];
  return { [from]: span.from || undefined, [to]: span.to || undefined };
}

/** The name of the filter that leaves a facet's value out. */
export const withoutOf = (facet: string) => `not${facet[0]?.toUpperCase()}${facet.slice(1)}` as keyof SearchFilter;

/** First and last day of a month written as 2026-11. */
export function monthSpan(month: string): Span {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** The month that a span covers from its first to its last day, if it does. */
export function monthOf({ from, to }: Span): string | undefined {
  const month = from?.slice(0, 7);
  return month && monthSpan(month).from === from && monthSpan(month).to === to ? month : undefined;
}

/** Without what asks for nothing: two such filters that look the same are the same. */
export const plain = (filter: SearchFilter): SearchFilter =>
  Object.fromEntries(FILTERS.map((name) => [name, filter[name]]).filter(([, value]) => value));

export const same = (one: SearchFilter, other: SearchFilter) =>
  FILTERS.every((name) => (one[name] || undefined) === (other[name] || undefined));
