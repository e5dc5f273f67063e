import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { TaskList } from '../../../api/schema';
import type { TaskRow } from '../../../api/types';

type Lists = InfiniteData<TaskList>;

const isList = (data: unknown): data is Lists => typeof data === 'object' && data !== null && 'pages' in data;

/** Changes the pages of every list that has the task, before the lists themselves are asked for again. */
function changeLists(client: QueryClient, taskId: string, change: (page: TaskList) => TaskList) {
  client.setQueriesData<Lists>({ queryKey: ['tasks'], predicate: ({ state }) => isList(state.data) }, (lists) => {
    const has = lists?.pages.some(({ items }) => items.some((row) => row.taskId === taskId));
    return lists && has ? { ...lists, pages: lists.pages.map(change) } : lists;
  });
}

/** A finished task is in no list from the moment of its answer. */
export const takeOut = (client: QueryClient, taskId: string) =>
  changeLists(client, taskId, (page) => ({
    ...page,
    items: page.items.filter((row) => row.taskId !== taskId),
    total: page.total - 1,
  }));

/** A task that is on the screen is not new any more. */
export const markRead = (client: QueryClient, taskId: string) =>
  changeLists(client, taskId, (page) => ({ ...page, items: page.items.map((row) => read(row, taskId)) }));

const read = (row: TaskRow, taskId: string) => (row.taskId === taskId && row.unread ? { ...row, unread: null } : row);
