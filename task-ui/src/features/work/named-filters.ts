import type { WorkFilter } from '../../api/types';
import { type ListName, TASK_LISTS, type WorkSearch } from './work-search';

const FIELDS = ['step', 'urgency', 'priority', 'procedure', 'unit', 'label', 'q'] as const;

/** A list with filters to keep under a name, or null where there is nothing to keep: no list of tasks, or all of it. */
export function filterOf(name: string, search: WorkSearch): WorkFilter | null {
  const { list = 'mine', step, urgency, priority, procedure, unit, label, q } = search;
  const kept = TASK_LISTS.find((each) => each === list);
  if (!kept || FIELDS.every((field) => search[field] === undefined)) return null;
  const none = null;
  return {
    name,
    list: kept,
    step: step ?? none,
    urgency: urgency ?? none,
    priority: priority ?? none,
    procedure: procedure ?? none,
    unit: unit ?? none,
    label: label ?? none,
    q: q ?? none,
  };
}

/** Where a named filter leads. */
export function searchOf(filter: WorkFilter): WorkSearch {
  const search: WorkSearch = { list: filter.list as ListName };
  return Object.assign(
    search,
    Object.fromEntries(FIELDS.map((field) => [field, filter[field]]).filter(([, value]) => value)),
  );
}

/** Whether a list shows exactly what the filter names. */
export const isShown = (filter: WorkFilter, search: WorkSearch) =>
  filter.list === (search.list ?? 'mine') && FIELDS.every((field) => (filter[field] ?? undefined) === search[field]);
