import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { tasksQuery } from './api/get-tasks';
import type { WorkSearch } from './work-search';

/** The rows fetched so far, with what surrounds them. */
export function useTaskList(search: WorkSearch) {
  const query = useInfiniteQuery({ ...tasksQuery(search), placeholderData: (previous) => previous });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return {
    rows,
    total: pages?.[0]?.total ?? 0,
    facets: pages?.[0]?.facets,
    pending: query.isPending,
    loaded: pages !== undefined,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    /** Whether the list goes on, and a further page has not been refused. */
    goesOn: query.hasNextPage && !query.isFetchNextPageError,
    more: () => void (query.hasNextPage && !query.isFetchingNextPage && query.fetchNextPage()),
  };
}

export type TaskListState = ReturnType<typeof useTaskList>;
