import { queryOptions } from '@tanstack/react-query';
import { get } from './http';

/** One dossier with everything that this person may see of it. */
export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code],
    queryFn: () => get('/api/dossiers/{code}', { path: { code } }),
  });
