import { queryOptions } from '@tanstack/react-query';
import type { Text } from '../../../api/types';
import { get } from '../../../api/http';

export type ProcedureRow = { code: string; name: Text; sector: Text; versions: number; inForce: string; open: number };

export const proceduresQuery = queryOptions({
  queryKey: ['catalogue', 'procedures'],
  queryFn: () => get<ProcedureRow[]>('/api/catalogue/procedures'),
});
