import { useInfiniteQuery } from '@tanstack/react-query';
import { tasksQuery } from './api/get-tasks';
import type { WorkSearch } from './work-search';

/** The rows fetched so far, with what surrounds them. */
export function useTaskList(search: WorkSearch) {
  const query = useInfiniteQuery({ ...tasksQuery(search), placeholderData: (previous) => previous });
  const first = query.data?.pages[0];
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: first?.total ?? 0,
    facets: first?.facets,
    pending: query.isPending,
    loaded: query.data !== undefined,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    more: () => void (query.hasNextPage && !query.isFetchingNextPage && query.fetchNextPage()),
  };
}

export type TaskListState = ReturnType<typeof useTaskList>;
