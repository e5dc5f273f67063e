import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type {
  ProcedureDetailView as Procedure,
  ProcedureDetailViewVersion as Version,
} from '../../../api/schema';

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'procedure', code],
    queryFn: () => get('/api/catalogue/procedures/{code}', { path: { code } }),
  });
