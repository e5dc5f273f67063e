import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Text } from '../../../api/types';

export type ProcedureRow = { code: string; name: Text; sector: Text; versions: number; inForce: string; open: number };

export const proceduresQuery = queryOptions({
  queryKey: ['catalogue', 'procedures'],
  queryFn: () => get<ProcedureRow[]>('/api/catalogue/procedures'),
});
