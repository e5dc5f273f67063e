import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, put } from '../../../api/http';
import type { WorkView } from '../../../api/types';

/** How this officer has arranged the lists: named filters and columns. */
export const workViewQuery = queryOptions({
  queryKey: ['work-view'],
  queryFn: () => get('/api/work-view'),
  staleTime: 60_000,
});

/** Keeps another arrangement; one saved meanwhile from another window is refused and loaded. */
export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: WorkView) => put('/api/work-view', { body: view }),
    onSuccess: (saved) => client.setQueryData(workViewQuery.queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: workViewQuery.queryKey }),
  });
}
