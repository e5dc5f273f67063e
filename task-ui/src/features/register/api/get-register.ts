import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type { RegisterRow } from '../../../api/schema';

/** What of the register is looked at: a unit, days of reception, perhaps one procedure or state. */
export type RegisterFilter = { unit: string; from: string; to: string; procedure?: string; status?: string };

export const registerQuery = (filter: RegisterFilter) =>
  infiniteQueryOptions({
    queryKey: ['register', filter] as const,
    queryFn: ({ pageParam }) =>
      get('/api/register', {
        query: { ...filter, status: filter.status ? Number(filter.status) : undefined, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: filter.unit !== '',
  });

export const unitsQuery = queryOptions({
  queryKey: ['register', 'units'],
  queryFn: () => get('/api/register/units'),
  staleTime: Number.POSITIVE_INFINITY,
});

export const proceduresQuery = queryOptions({
  queryKey: ['register', 'procedures'],
  queryFn: () => get('/api/catalogue/procedures'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Address of the same part as a file. */
export function fileAddress(file: 'export.csv' | 'book.pdf', filter: RegisterFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value);
  return `/api/register/${file}?${new URLSearchParams(given as [string, string][])}`;
}
