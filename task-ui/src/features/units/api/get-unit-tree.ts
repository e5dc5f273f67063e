import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type { UnitDetail, UnitNode } from '../../../api/schema';

/** The units directly below one on a day, a slice at a time; without a parent the top of the tree. */
export const branchQuery = (parent: string | undefined, on: string) =>
  infiniteQueryOptions({
    queryKey: ['unit-tree', 'below', parent ?? null, on] as const,
    queryFn: ({ pageParam }) => get('/api/unit-tree', { query: { parent, on, after: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** What became of a unit, and who may do what there on a day. */
export const unitQuery = (code: string, on: string) =>
  queryOptions({
    queryKey: ['unit-tree', 'unit', code, on],
    queryFn: () => get('/api/unit-tree/{code}', { path: { code }, query: { on } }),
  });
