import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

/** All dossiers of the person who owns this one, as far as the officer may see them; newest first. */
export const ownerDossiersQuery = (code: string) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', code, 'owner'],
    queryFn: ({ pageParam }) =>
      get('/api/dossiers/{code}/owner/dossiers', { path: { code }, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
