import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, post, upload } from '../../../api/http';
import type { Attachment, DossierAnswer } from '../../../api/types';

export type Command = 'withdraw' | 'stop' | 'extend' | 'recall' | 'parent-answer';

const at = (code: string, path: string) => `/api/dossiers/${encodeURIComponent(code)}/${path}`;

/** A command on a dossier; afterwards the dossier and all lists may look different. */
export function useDossierCommand(code: string, command: Command) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => post<DossierAnswer>(at(code, command), body),
    onSettled: () => {
      for (const queryKey of [['dossiers'], ['tasks'], ['task']]) void client.invalidateQueries({ queryKey });
    },
  });
}

export function useAttach(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, componentCode }: { file: File; componentCode: string | null }) => {
      const form = new FormData();
      form.set('file', file, file.name);
      if (componentCode) form.set('componentCode', componentCode);
      return upload<Attachment>(at(code, 'attachments'), form, newKey());
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossiers', code] }),
  });
}
