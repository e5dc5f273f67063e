import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../../api/http';
import type { Answer, Extension, Reason } from '../../../api/schema';

export const withdraw = (code: string, body: Reason) => post('/api/dossiers/{code}/withdraw', { path: { code }, body });
export const stop = (code: string, body: Reason) => post('/api/dossiers/{code}/stop', { path: { code }, body });
export const extend = (code: string, body: Extension) => post('/api/dossiers/{code}/extend', { path: { code }, body });
export const recall = (code: string) => post('/api/dossiers/{code}/recall', { path: { code } });
export const answerAsParent = (code: string, body: Answer) =>
  post('/api/dossiers/{code}/parent-answer', { path: { code }, body });

/** A command on a dossier; afterwards the dossier and all lists may look different. */
export function useDossierCommand<B = void>(code: string, command: (code: string, body: B) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: B) => command(code, body),
    onSettled: () => {
      for (const queryKey of [['dossiers'], ['tasks'], ['task'], ['outlook']])
        void client.invalidateQueries({ queryKey });
    },
  });
}
