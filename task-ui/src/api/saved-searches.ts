import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, put } from './http';
import type { SavedSearches } from './types';

/** The searches that this officer has named. */
export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: () => get('/api/saved-searches'),
  staleTime: 60_000,
});

/** Keeps other ones; what was saved meanwhile from another window is refused and loaded. */
export function useSaveSearches() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SavedSearches) => put('/api/saved-searches', { body }),
    onSuccess: (saved) => client.setQueryData(savedSearchesQuery.queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: savedSearchesQuery.queryKey }),
  });
}
