import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import { isConflict } from '../../../api/problem';
import type { FormData, TaskAnswer, TaskDetail, TaskList, TaskRow } from '../../../api/types';
import { taskQuery } from './get-tasks';

type Target = { taskId: string; version: number };

const path = (taskId: string, action: string) => `/api/tasks/${encodeURIComponent(taskId)}/${action}`;

/** After any action on a task the lists, the task and its dossier may have changed. */
export function refreshWork(client: QueryClient) {
  for (const queryKey of [['tasks'], ['task'], ['dossiers']]) void client.invalidateQueries({ queryKey });
}

/** The answer knows the task's new version: who goes on at once must not meet a conflict with the own claim. */
function keepVersion(client: QueryClient, taskId: string, answer: TaskAnswer) {
  const row = answer.nextTasks.find((next) => next.taskId === taskId);
  if (row) client.setQueryData<TaskDetail>(taskQuery(taskId).queryKey, (task) => task && { ...task, ...row });
}

function useAction<V extends Target>(action: string, body: (values: V) => object) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (values: V) => post<TaskAnswer>(path(values.taskId, action), body(values)),
    onSuccess: (answer, { taskId }) => keepVersion(client, taskId, answer),
    onSettled: () => refreshWork(client),
  });
}

export const useClaim = () => useAction<Target>('claim', ({ version }) => ({ version }));
export const useRelease = () => useAction<Target>('release', ({ version }) => ({ version }));
export const useSendBack = () =>
  useAction<Target & { reasonCode: string; note: string }>('send-back', ({ taskId: _, ...body }) => body);
export const useReassign = () =>
  useAction<Target & { officerId: string; reasonCode: string }>('reassign', ({ taskId: _, ...body }) => body);
/** Keeps the task as it was on a refusal: what was typed must not be lost under a fresh copy. */
export function useComplete() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...body }: Target & { data: FormData }) => post<TaskAnswer>(path(taskId, 'complete'), body),
    onSuccess: () => refreshWork(client),
  });
}

/** Claims the most urgent task of my role that nobody has; one that a colleague just took is passed over. */
export function useClaimBest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<TaskRow | null> => {
      const { items } = await get<TaskList>('/api/tasks', { list: 'role', size: 20 });
      for (const task of items.filter((it) => it.claimable)) {
        try {
          await post<TaskAnswer>(path(task.taskId, 'claim'), { version: task.version });
          return task;
        } catch (error) {
          if (!isConflict(error)) throw error;
        }
      }
      return null;
    },
    onSettled: () => refreshWork(client),
  });
}
