import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, post } from '../../../api/http';
import type { NewDossier, NewDossierAnswer } from '../../../api/types';

export type ChosenFile = { id: string; file: File; componentCode: string };
export type Submission = { answer: NewDossierAnswer; failed: ChosenFile[] };

/** Sends one file; its own key makes a second try harmless. */
export function sendFile(code: string, { id, file, componentCode }: ChosenFile) {
  const form = new FormData();
  form.set('file', file, file.name);
  return post('/api/dossiers/{code}/attachments', { path: { code }, query: { componentCode }, form, key: id });
}

/** Sends files one after the other and gives back those that did not arrive. */
export async function sendFiles(code: string, files: ChosenFile[]): Promise<ChosenFile[]> {
  const failed: ChosenFile[] = [];
  for (const file of files) {
    try {
      await sendFile(code, file);
    } catch {
      failed.push(file);
    }
  }
  return failed;
}

/** Submits the dossier, then its files: the dossier counts from the first answer on. */
export function useSubmitDossier() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ dossier, files, key }: { dossier: NewDossier; files: ChosenFile[]; key: string }) => {
      const answer = await post('/api/dossiers', { body: dossier, key });
      return { answer, failed: await sendFiles(answer.code, files) } satisfies Submission;
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['search'] });
    },
  });
}

export const newFile = (file: File, componentCode: string): ChosenFile => ({ id: newKey(), file, componentCode });
