import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type {
  ProcedureDetailView as Procedure,
  ProcedureDetailViewDecision as DecisionRef,
  ProcedureDetailViewFormUse as FormRef,
  ProcedureDetailViewNode as DiagramNode,
  ProcedureDetailViewVersion as Version,
} from '../../../api/schema';

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'procedure', code],
    queryFn: () => get('/api/catalogue/procedures/{code}', { path: { code } }),
  });
