import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { Channel, FormData } from '../../../api/types';

/** Procedures that can be received today. */
export const proceduresQuery = queryOptions({
  queryKey: ['reception', 'procedures'],
  queryFn: () => get('/api/reception/procedures'),
  staleTime: 60_000,
});

/** The version in force, with its form: kept as it is while the officer types. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['reception', 'procedure', code],
    queryFn: () => get('/api/reception/procedures/{procedureCode}', { path: { procedureCode: code } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export type Draft = {
  data: FormData;
  unitCode: string | undefined;
  placeCode: string | undefined;
  channel: Channel;
};

/** What the declaration so far asks for: components, fee, and the due date if it were received now. */
export const previewQuery = (code: string, draft: Draft) =>
  queryOptions({
    queryKey: ['reception', 'preview', code, draft],
    queryFn: () =>
      post('/api/reception/procedures/{procedureCode}/components', { path: { procedureCode: code }, body: draft }),
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  });
