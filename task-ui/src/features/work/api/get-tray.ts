import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type { StepDrafts, StepDraftsDraft } from '../../../api/schema';

const SIZE = 40;

/** What a leader could sign now, most urgent first. */
export const trayQuery = (step?: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'tray', step],
    queryFn: ({ pageParam, signal }) =>
      get('/api/tasks', { query: { list: 'tray', step, size: SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: 60_000,
  });

/** What the steps before have entered, and what changed since the dossier was sent back from here. */
export const draftsQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'drafts'],
    queryFn: () => get('/api/tasks/{taskId}/drafts', { path: { taskId } }),
  });
