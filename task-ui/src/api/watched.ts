import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, put, remove } from './http';

/** The dossiers that this officer watches and may see, the most pressing first. */
export const watchedQuery = queryOptions({
  queryKey: ['watched'],
  queryFn: () => get('/api/watched-dossiers'),
  staleTime: 60_000,
  refetchInterval: 60_000,
});

/** Begins to watch a dossier, or stops. */
export function useWatching() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, watch }: { code: string; watch: boolean }) =>
      watch
        ? put('/api/dossiers/{code}/watch', { path: { code } })
        : remove('/api/dossiers/{code}/watch', { path: { code } }),
    onSettled: () => client.invalidateQueries({ queryKey: watchedQuery.queryKey }),
  });
}
