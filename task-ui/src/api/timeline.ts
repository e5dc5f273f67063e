import { queryOptions } from '@tanstack/react-query';
import { get } from './http';

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code, 'timeline'],
    queryFn: () => get('/api/dossiers/{code}/timeline', { path: { code } }),
  });

/** The timeline with the changes up to this revision of the dossier, and perhaps later ones. */
export const timelineUpTo = (code: string, revision: number) =>
  queryOptions({
    queryKey: ['dossiers', code, 'timeline', revision],
    queryFn: () => get('/api/dossiers/{code}/timeline', { path: { code } }),
  });
