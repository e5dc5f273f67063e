import { onPersonChange } from '../../lib/person-change';
import type { WorkSearch } from './work-search';

/** Remembers the list a task was opened from: where one was in it, and what comes after a task is done. */
type Place = { taskIds: string[]; selected: number; offset: number };

const places = new Map<string, Place>();
let latest: WorkSearch = {};

onPersonChange(() => {
  places.clear();
  latest = {};
});

const keyOf = (search: WorkSearch) => JSON.stringify(search);

export const placeIn = (search: WorkSearch): Place | undefined => places.get(keyOf(search));

export function keepPlace(search: WorkSearch, place: Place) {
  latest = search;
  places.set(keyOf(search), place);
}

/** The list last looked at, with its filters: where the way back from a task leads. */
export const latestList = (): WorkSearch => latest;

/**
 * The task after this one in the list last looked at, after the last one the one before it; this one is taken out, so
 * that the next call goes further.
 */
export function nextInQueue(taskId: string): string | undefined {
  const place = placeIn(latest);
  if (!place) return undefined;
  const index = place.taskIds.indexOf(taskId);
  if (index < 0) return undefined;
  place.taskIds.splice(index, 1);
  place.selected = Math.min(index, Math.max(0, place.taskIds.length - 1));
  return place.taskIds[place.selected];
}
