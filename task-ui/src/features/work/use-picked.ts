import { useState } from 'react';
import type { BulkSelection } from '../../api/schema';
import type { TaskRow } from '../../api/types';
import type { WorkSearch } from './work-search';

type State = { search: string; rows: ReadonlyMap<string, TaskRow>; all: boolean };

const none = (search: string): State => ({ search, rows: new Map(), all: false });

/** The tasks that are ticked, or all that match; another list or filter begins with none. */
export function usePicked(search: WorkSearch) {
  const key = JSON.stringify(search);
  const [kept, setKept] = useState(() => none(key));
  const state = kept.search === key ? kept : none(key);
  const put = (rows: Iterable<readonly [string, TaskRow]>, all = false) =>
    setKept({ search: key, rows: new Map(rows), all });
  const { list = 'mine', ...filters } = search;
  return {
    rows: [...state.rows.values()],
    all: state.all,
    has: (taskId: string) => state.all || state.rows.has(taskId),
    toggle: (task: TaskRow) => {
      const rows = new Map(state.rows);
      if (!rows.delete(task.taskId)) rows.set(task.taskId, task);
      put(rows);
    },
    only: (tasks: readonly TaskRow[]) => put(tasks.map((task) => [task.taskId, task])),
    everything: () => put(state.rows, true),
    clear: () => put([]),
    /** What the server is asked about. */
    selection: (): BulkSelection =>
      state.all
        ? { all: { list, ...filters } }
        : { tasks: [...state.rows.values()].map(({ taskId, version }) => ({ taskId, version })) },
  };
}

export type Picked = ReturnType<typeof usePicked>;
