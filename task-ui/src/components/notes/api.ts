import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { Marked, NewLabel } from '../../api/schema';

/** Labels that the officer may put on a dossier. */
export const labelsQuery = (dossier: string) =>
  queryOptions({ queryKey: ['labels', dossier], queryFn: () => get('/api/labels', { query: { dossier } }) });

export const writeNote = (code: string) => (text: string) =>
  post('/api/dossiers/{code}/notes', { path: { code }, body: { text } });
export const correctNote = (code: string, id: number) => (text: string) =>
  post('/api/dossiers/{code}/notes/{id}', { path: { code, id }, body: { text } });
export const mark = (code: string) => (body: Marked) => post('/api/dossiers/{code}/labels', { path: { code }, body });
export const makeLabel = (body: NewLabel) => post('/api/labels', { body });
export const retireLabel = (id: number) => remove('/api/labels/{id}', { path: { id } });

/** A command on notes or labels; what shows them is loaded anew before it counts as done. */
export function useNoting<V, R>(command: (values: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: command,
    onSuccess: () =>
      Promise.all(['dossiers', 'task', 'labels'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
