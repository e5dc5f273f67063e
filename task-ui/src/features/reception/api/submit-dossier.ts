import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, post } from '../../../api/http';
import type { Component, NewDossier, NewDossierAnswer } from '../../../api/types';

export type ChosenFile = { id: string; file: File; componentCode: string };
/** A file that did not arrive, and why. */
export type FailedFile = { chosen: ChosenFile; error: unknown };
export type Submission = { answer: NewDossierAnswer; failed: FailedFile[] };

/** Sends one file; its own key makes a second try harmless. */
function sendFile(code: string, { id, file, componentCode }: ChosenFile) {
  const form = new FormData();
  form.set('file', file, file.name);
  return post('/api/dossiers/{code}/attachments', { path: { code }, query: { componentCode }, form, key: id });
}

/** Sends files one after the other and gives back those that did not arrive, each with its reason. */
export async function sendFiles(code: string, files: ChosenFile[]): Promise<FailedFile[]> {
  const failed: FailedFile[] = [];
  for (const chosen of files) {
    try {
      await sendFile(code, chosen);
    } catch (error) {
      failed.push({ chosen, error });
    }
  }
  return failed;
}

/** What is sent under one Idempotency-Key; it never changes while nobody knows whether it arrived. */
export type KeyedDossier = { key: string; dossier: NewDossier };

/** Submits the dossier, then its files: the dossier counts from the first answer on. */
export function useSubmitDossier() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      dossier,
      files,
      key,
      first,
    }: KeyedDossier & { files: ChosenFile[]; first: () => Promise<void> }) => {
      await first();
      const answer = await post('/api/dossiers', { body: dossier, key });
      return { answer, failed: await sendFiles(answer.code, files) } satisfies Submission;
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['search'] });
    },
  });
}

/** The files of components that the present declaration asks for: the server knows no others. */
export const filesFor = (components: Component[], files: ChosenFile[]) =>
  files.filter((file) => components.some((it) => it.code === file.componentCode));

export const newFile = (file: File, componentCode: string): ChosenFile => ({ id: newKey(), file, componentCode });
