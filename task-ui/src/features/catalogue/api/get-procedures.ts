import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type { ProcedureView as ProcedureRow } from '../../../api/schema';

export const proceduresQuery = queryOptions({
  queryKey: ['catalogue', 'procedures'],
  queryFn: () => get('/api/catalogue/procedures'),
});

export const incompleteQuery = queryOptions({
  queryKey: ['catalogue', 'incomplete'],
  queryFn: () => get('/api/catalogue/incomplete'),
  staleTime: Number.POSITIVE_INFINITY,
});
