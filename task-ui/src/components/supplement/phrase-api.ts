import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { ChangedPhrase, NewPhrase } from '../../api/schema';

export const phrasesQuery = (procedureCode: string) =>
  queryOptions({
    queryKey: ['supplement-phrases', procedureCode],
    queryFn: ({ signal }) => get('/api/supplement-phrases', { query: { procedureCode }, signal }),
  });

/** Keeps, mends and deletes phrases. */
export function usePhrases(procedureCode: string) {
  const client = useQueryClient();
  // awaited, so that what was kept can be chosen at once
  const onSuccess = () => client.invalidateQueries({ queryKey: ['supplement-phrases', procedureCode] });
  return {
    write: useMutation({ mutationFn: (body: NewPhrase) => post('/api/supplement-phrases', { body }), onSuccess }),
    change: useMutation({
      mutationFn: ({ id, ...body }: ChangedPhrase & { id: number }) =>
        post('/api/supplement-phrases/{id}', { path: { id }, body }),
      onSuccess,
    }),
    drop: useMutation({
      mutationFn: (id: number) => remove('/api/supplement-phrases/{id}', { path: { id } }),
      onSuccess,
    }),
  };
}
