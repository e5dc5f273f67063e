import { queryOptions } from '@tanstack/react-query';
import { get } from './http';

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code, 'timeline'],
    queryFn: () => get('/api/dossiers/{code}/timeline', { path: { code } }),
  });
