import { onPersonChange } from '../../lib/person-change';
import type { WorkSearch } from './work-search';

/**
 * Remembers the list a task was opened from: where one was in it, and what comes after a task is done.
 *
 * @param taskIds the tasks around the chosen one
 * @param closed those among them that this officer cannot do: they are passed over
 * @param from number of the first of them in the list
 * @param selected number of the chosen one in the list
 * @param below how far below its top the list is scrolled, in px
 */
export type Place = { taskIds: string[]; closed: string[]; from: number; selected: number; below: number };

type Kept = { latest: WorkSearch; places: [string, Place][] };

const STORE = 'motcua.places';
/** Lists with other filters that one still comes back to. */
const LISTS = 12;
/** Tasks before and after the chosen one that are remembered. */
const BEFORE = 20;
const AFTER = 80;

let kept = read();

onPersonChange(() => {
  kept = { latest: {}, places: [] };
  // words one looked for may name citizens
  sessionStorage.removeItem(STORE);
});

/** Places lie in the tab's own storage: they outlive a reload, not the tab. */
function read(): Kept {
  try {
    return (JSON.parse(sessionStorage.getItem(STORE) ?? 'null') as Kept | null) ?? { latest: {}, places: [] };
  } catch {
    return { latest: {}, places: [] };
  }
}

function write() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(kept));
  } catch {
    // without room to store, places last as long as the page
  }
}

const keyOf = (search: WorkSearch) => JSON.stringify(search);

export const placeIn = (search: WorkSearch): Place | undefined =>
  kept.places.find(([key]) => key === keyOf(search))?.[1];

type Row = { taskId: string };

/**
 * Remembers the chosen row of a list and how far it is scrolled.
 *
 * @param canDo whether the officer could do a task now
 */
export function keepPlace<R extends Row>(
  search: WorkSearch,
  rows: readonly R[],
  { selected, below }: Pick<Place, 'selected' | 'below'>,
  canDo: (row: R) => boolean,
) {
  const from = Math.max(0, selected - BEFORE);
  const around = rows.slice(from, selected + AFTER);
  const taskIds = around.map((row) => row.taskId);
  const closed = around.filter((row) => !canDo(row)).map((row) => row.taskId);
  const key = keyOf(search);
  const others = kept.places.filter(([each]) => each !== key).slice(0, LISTS - 1);
  kept = { latest: search, places: [[key, { taskIds, closed, from, selected, below }], ...others] };
  write();
}

/** The list last looked at, with its filters: where the way back from a task leads. */
export const latestList = (): WorkSearch => kept.latest;

/**
 * The next task that the officer can do after this one in the list last looked at, after the last one the nearest before
 * it; this one is taken out, so that the next call goes further.
 */
export function nextInQueue(taskId: string): string | undefined {
  const place = placeIn(kept.latest);
  const index = place?.taskIds.indexOf(taskId) ?? -1;
  if (!place || index < 0) return undefined;
  place.taskIds.splice(index, 1);
  const open = place.taskIds.map((id, at) => (place.closed.includes(id) ? -1 : at)).filter((at) => at >= 0);
  const next = open.find((at) => at >= index) ?? open.at(-1);
  place.selected = place.from + (next ?? Math.min(index, Math.max(0, place.taskIds.length - 1)));
  write();
  return next === undefined ? undefined : place.taskIds[next];
}
