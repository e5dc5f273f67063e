import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, put, remove } from './http';

/** The dossiers that this officer watches and may see, the most pressing first. */
export const watchedQuery = queryOptions({
  queryKey: ['watched'],
  queryFn: () => get('/api/watched-dossiers'),
  staleTime: 60_000,
  refetchInterval: 60_000,
});

type Wish = { code: string; watch: boolean };
type Telling = { onSuccess: (answer: unknown, wish: Wish) => void; onError: (error: Error) => void };

/** Begins to watch a dossier, or stops; what came of it is told also when the page was left meanwhile. */
export function useWatching(telling: Telling) {
  const client = useQueryClient();
  return useMutation({
    ...telling,
    mutationFn: ({ code, watch }: Wish) =>
      watch
        ? put('/api/dossiers/{code}/watch', { path: { code } })
        : remove('/api/dossiers/{code}/watch', { path: { code } }),
    onSettled: () => client.invalidateQueries({ queryKey: watchedQuery.queryKey }),
  });
}
