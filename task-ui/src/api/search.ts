import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from './http';

const SIZE = 20;
/** How soon an answer that did not know the latest changes is asked for again. */
const BEHIND_MILLIS = 700;

/** Dossiers that match, best first; further pages by cursor. Facets and lag come with the first page. */
export const searchQuery = (filter: Record<string, string | undefined>) =>
  infiniteQueryOptions({
    queryKey: ['search', filter],
    queryFn: ({ pageParam, signal }) =>
      get('/api/search', { query: { ...filter, size: SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.lagMillis ? BEHIND_MILLIS : false),
  });
