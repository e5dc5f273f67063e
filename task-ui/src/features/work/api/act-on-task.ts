import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import { isOvertaken } from '../../../api/problem';
import type { Completion, Reassignment, SendBack } from '../../../api/schema';
import type { TaskAnswer, TaskDetail, TaskRow } from '../../../api/types';
import { takeOut } from './cached-lists';
import { taskQuery } from './get-tasks';

type Target = { taskId: string; version: number };

/**
 * After any action on a task the lists, the tasks and their dossiers may have changed.
 *
 * @param over task that is no longer open: nobody asks for it now, only who comes back to its page
 */
export function refreshWork(client: QueryClient, over?: string) {
  for (const queryKey of [['tasks'], ['dossiers'], ['watched']]) void client.invalidateQueries({ queryKey });
  void client.invalidateQueries({ queryKey: ['task'], predicate: ({ queryKey: [, taskId] }) => taskId !== over });
  if (over) void client.invalidateQueries({ queryKey: ['task', over], refetchType: 'none' });
}

/** The answer knows the task's new version: who goes on at once must not meet a conflict with the own claim. */
function keepVersion(client: QueryClient, taskId: string, answer: TaskAnswer) {
  const row = answer.nextTasks.find((next) => next.taskId === taskId);
  if (row) client.setQueryData<TaskDetail>(taskQuery(taskId).queryKey, (task) => task && { ...task, ...row });
}

function useAction<V extends Target>(act: (values: V) => Promise<TaskAnswer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, { taskId }) => keepVersion(client, taskId, answer),
    // whoever was sent back to another step has left this one
    onSettled: (answer, _error, { taskId }) =>
      refreshWork(client, answer && !answer.nextTasks.some((next) => next.taskId === taskId) ? taskId : undefined),
  });
}

export const useClaim = () =>
  useAction(({ taskId, version }: Target) =>
    post('/api/tasks/{taskId}/claim', { path: { taskId }, body: { version } }),
  );
export const useRelease = () =>
  useAction(({ taskId, version }: Target) =>
    post('/api/tasks/{taskId}/release', { path: { taskId }, body: { version } }),
  );
export const useSendBack = () =>
  useAction(({ taskId, ...body }: Target & SendBack) =>
    post('/api/tasks/{taskId}/send-back', { path: { taskId }, body }),
  );
export const useReassign = () =>
  useAction(({ taskId, ...body }: Target & Reassignment) =>
    post('/api/tasks/{taskId}/reassign', { path: { taskId }, body }),
  );
/**
 * Keeps the task as it was on a refusal: what was typed must not be lost under a fresh copy.
 *
 * @param onDone also when the page was left meanwhile
 */
export function useComplete(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...body }: Target & Completion) =>
      post('/api/tasks/{taskId}/complete', { path: { taskId }, body }),
    onSuccess: (_answer, { taskId }) => {
      onDone();
      takeOut(client, taskId);
      refreshWork(client, taskId);
    },
  });
}

/** Claims the most urgent task of my role that nobody has; one that a colleague just took is passed over. */
export function useClaimBest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<TaskRow | null> => {
      const { items } = await get('/api/tasks', { query: { list: 'role', size: 20 } });
      for (const task of items.filter((it) => it.claimable)) {
        try {
          await post('/api/tasks/{taskId}/claim', { path: { taskId: task.taskId }, body: { version: task.version } });
          return task;
        } catch (error) {
          if (!isOvertaken(error)) throw error;
        }
      }
      return null;
    },
    onSettled: () => refreshWork(client),
  });
}
