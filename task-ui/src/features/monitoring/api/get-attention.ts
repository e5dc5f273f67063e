import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Turn } from '../../../api/schema';

export type { AttentionList as AttentionSlice, AttentionListRow as AttentionRow } from '../../../api/schema';

export type Kind = 'late' | 'dueSoon';
export type AttentionFilter = { kind: Kind; turn?: Turn; unit?: string };

/** The dossiers that need a manager, most urgent first, a page at a time. */
export const attentionQuery = (filter: AttentionFilter) =>
  infiniteQueryOptions({
    queryKey: ['monitoring', 'attention', filter] as const,
    queryFn: ({ pageParam }) => get('/api/monitoring/attention', { query: { ...filter, size: 25, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    // the facets stay under the finger that chose one; the other kind of list has other columns
    placeholderData: (previous, query) => (query?.queryKey[2].kind === filter.kind ? previous : undefined),
  });
