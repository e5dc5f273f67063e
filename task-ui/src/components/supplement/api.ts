import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, post } from '../../api/http';
import type { ItemCheck } from '../../api/schema';

/** A change of the dossier's papers; the pages that show them ask again. */
function useRefresh() {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [['dossiers'], ['task'], ['outlook']]) void client.invalidateQueries({ queryKey });
  };
}

export function useItemCheck(code: string, number: number, item: number) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: ItemCheck) =>
      post('/api/dossiers/{code}/supplements/{number}/items/{item}/check', { path: { code, number, item }, body }),
    onSettled: refresh,
  });
}

export type NewFile = { file: File; componentCode: string | null; replaces?: string; reason?: string };

export function useAttachFile(code: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ file, componentCode, replaces, reason }: NewFile) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return post('/api/dossiers/{code}/attachments', {
        path: { code },
        query: {
          componentCode: componentCode ?? undefined,
          replaces,
          reason: replaces ? reason || undefined : undefined,
        },
        form,
        key: newKey(),
      });
    },
    onSuccess: refresh,
  });
}
