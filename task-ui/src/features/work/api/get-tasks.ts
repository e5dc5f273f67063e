import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { TaskDetail as TaskView } from '../../../api/schema';
import type { FormData, TaskDetail, TaskRow } from '../../../api/types';
import type { ListName, TaskListName, WorkSearch } from '../work-search';
import { markRead } from './cached-lists';

/** Rows of the first page, which is waited for, and of those that follow. */
const FIRST = 40;
const NEXT = 100;
/** A list that was walked further down than this is not fetched anew by itself: all of its pages would be. */
const FRESH_PAGES = 5;

/** The watched dossiers are no list of tasks; theirs is never asked for. */
const asked = (list: ListName): TaskListName => (list === 'watched' ? 'mine' : list);

/** One list of tasks, most urgent first (the server sorts), fetched by keyset as one scrolls. */
export const tasksQuery = ({ list = 'mine', ...filters }: WorkSearch) =>
  infiniteQueryOptions({
    queryKey: ['tasks', list, filters],
    enabled: list !== 'watched',
    queryFn: ({ pageParam, signal }) =>
      get('/api/tasks', {
        query: { list: asked(list), ...filters, size: pageParam ? NEXT : FIRST, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > FRESH_PAGES ? false : 60_000),
  });

/** How many tasks a list holds, for its tab. */
export const countQuery = (list: TaskListName) =>
  queryOptions({
    queryKey: ['tasks', 'count', list],
    queryFn: async () => (await get('/api/tasks', { query: { list, size: 1 } })).total,
    refetchInterval: 60_000,
  });

/** The server sends the row, the form and its data side by side; the page wants one task. */
function joined({ task, form, data, ...rest }: TaskView): TaskDetail {
  return { ...task, ...rest, form: form && { ...form, data } };
}

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: async ({ client }) => {
      const task = joined(await get('/api/tasks/{taskId}', { path: { taskId } }));
      markRead(client, taskId);
      return task;
    },
  });

/** The form of a step for a decision on many; looking it up opens no task. */
export const stepFormQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'form'],
    queryFn: () => get('/api/tasks/{taskId}/form', { path: { taskId } }),
  });

/**
 * What completing the task with these values would lead to; the server does it and undoes it. Its key is not the
 * task's: after a claim or a completion the version that it asked for is refused, and the next one asks anew.
 */
export const outlookQuery = ({ taskId, version }: TaskRow, data: FormData) =>
  queryOptions({
    queryKey: ['outlook', taskId, version, data],
    queryFn: () => post('/api/tasks/{taskId}/preview', { path: { taskId }, body: { version, data } }),
    gcTime: 0,
  });
