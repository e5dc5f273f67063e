import type { Priority, Urgency } from '../../api/types';
import { choiceParam, numberParam, type RawSearch, textParam } from '../../lib/search-params';

/** Lists of tasks at the counter, as the server names them. */
export const COUNTER_LISTS = ['to_receive', 'supplemented', 'to_hand_out'] as const;
const WORK_LISTS = ['mine', 'role', 'units', 'sent', 'substituted', 'coordination'] as const;
export const TASK_LISTS = [...WORK_LISTS, ...COUNTER_LISTS] as const;
/** The lists of an officer's work: beside those of tasks the dossiers that one watches. */
export const OWN_LISTS = [...WORK_LISTS, 'watched'] as const;
const LISTS = [...OWN_LISTS, ...COUNTER_LISTS] as const;
export const URGENCIES: readonly Urgency[] = ['OVERDUE', 'DUE_SOON', 'ON_TRACK', 'PAUSED'];
export const PRIORITIES: readonly Priority[] = ['URGENT', 'HIGH', 'NORMAL'];
export type TaskListName = (typeof TASK_LISTS)[number];
export type ListName = (typeof LISTS)[number];
export type CounterListName = (typeof COUNTER_LISTS)[number];

export const atTheCounter = (list: ListName | undefined): list is CounterListName =>
  COUNTER_LISTS.some((each) => each === list);

/** What the address bar says about the list: it can be sent to a colleague or kept as a bookmark. */
export type WorkSearch = {
  list?: ListName;
  step?: string;
  urgency?: Urgency;
  priority?: Priority;
  procedure?: string;
  unit?: string;
  /** Number of a label. */
  label?: number;
  q?: string;
};

export const workSearch = (raw: RawSearch): WorkSearch => ({
  list: choiceParam(raw, 'list', LISTS),
  step: textParam(raw, 'step'),
  urgency: choiceParam(raw, 'urgency', URGENCIES),
  priority: choiceParam(raw, 'priority', PRIORITIES),
  procedure: textParam(raw, 'procedure'),
  unit: textParam(raw, 'unit'),
  label: numberParam(raw, 'label'),
  q: textParam(raw, 'q'),
});

/** The tray shows all steps of a leader, or one of them. */
export const traySearch = (raw: RawSearch): { step?: string } => ({ step: textParam(raw, 'step') });

/** What takes every filter away, but not the words one looks for. */
export const NO_FILTERS = {
  urgency: undefined,
  priority: undefined,
  step: undefined,
  procedure: undefined,
  unit: undefined,
  label: undefined,
} as const;
