import type { TaskRow } from '../../api/types';
import { onPersonChange } from '../../lib/person-change';

/** The tray as it was last looked at: what comes after a dossier that was signed, sent back or put off. */
let taskIds: string[] = [];

onPersonChange(() => {
  taskIds = [];
});

export function keepTray(rows: readonly TaskRow[]) {
  taskIds = rows.map((row) => row.taskId);
}

/** The one after this one; at the end of the tray there is none. */
export function nextInTray(taskId: string): string | undefined {
  const index = taskIds.indexOf(taskId);
  return index < 0 ? undefined : taskIds[index + 1];
}

/** How many are still before the reader, this one included; null when the tray was not looked at. */
export const leftInTray = (taskId: string): number | null => {
  const index = taskIds.indexOf(taskId);
  return index < 0 ? null : taskIds.length - index;
};
