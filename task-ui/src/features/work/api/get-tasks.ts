import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { TaskDetail, TaskList } from '../../../api/types';
import type { ListName, WorkSearch } from '../work-search';

const SIZE = 40;

/** One list of tasks, most urgent first (the server sorts), fetched by keyset as one scrolls. */
export const tasksQuery = (search: WorkSearch) =>
  infiniteQueryOptions({
    queryKey: ['tasks', search],
    queryFn: ({ pageParam, signal }) =>
      get<TaskList>('/api/tasks', { list: 'mine', ...search, size: SIZE, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: 60_000,
  });

/** How many tasks each of the four lists holds, for the tabs. */
export const countQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['tasks', 'count', list],
    queryFn: async () => (await get<TaskList>('/api/tasks', { list, size: 1 })).total,
    refetchInterval: 60_000,
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: () => get<TaskDetail>(`/api/tasks/${encodeURIComponent(taskId)}`),
  });
