import { expect, type Page } from '@playwright/test';

/** An open step as the lists show it. */
export type Task = { taskId: string; version: number; step: string };

/** A call of the page's own session, as its screens make them. */
export const call = <T>(page: Page, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([at, sent]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': decodeURIComponent(token),
        'Idempotency-Key': crypto.randomUUID(),
      };
      const answer = await fetch(at, sent ? { method: 'POST', headers, body: JSON.stringify(sent) } : {});
      if (!answer.ok) throw new Error(`${at}: ${await answer.text()}`);
      return answer.json();
    },
    [path, body] as const,
  );

/** The open step of a dossier, once it has come to it. */
export async function step(page: Page, code: string, name: string): Promise<Task> {
  const of = async () =>
    (await call<{ items: Task[] }>(page, `/api/tasks?list=units&q=${code}`)).items.find((task) => task.step === name);
  await expect.poll(of, { message: `${code} comes to ${name}`, timeout: 60_000 }).toBeTruthy();
  return (await of()) as Task;
}
