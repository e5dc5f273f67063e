import { queryOptions } from '@tanstack/react-query';
import { get } from './http';
import type { DossierDetail } from './types';

/** One dossier with everything that this person may see of it. */
export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code],
    queryFn: () => get<DossierDetail>(`/api/dossiers/${encodeURIComponent(code)}`),
  });
