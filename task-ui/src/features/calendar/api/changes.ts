import { get, post } from '../../../api/http';
import type { Text } from '../../../api/types';
import type { Impact, ImpactRows } from '../../../components/impact-preview/preview';

export const ENTRY_KINDS = ['HOLIDAY', 'SWAP_WORK', 'CLOSURE', 'DUTY'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry to add to or to remove from the calendar of a unit, with the decision that orders it. */
export type CalendarChange = {
  unitCode: string;
  action: 'ADD' | 'REMOVE';
  id?: number;
  date: string;
  kind: EntryKind;
  name: Text;
  decision: string;
};

export type Applied = { applied: number; changeId: number | string };

/** What the change would do; what it lists is exactly what applying it with its token does. */
export const previewChange = (change: CalendarChange): Promise<Impact> =>
  post<Impact>('/api/calendar/changes/preview', change);

export const applyChange = (change: CalendarChange, token: string): Promise<Applied> =>
  post<Applied>('/api/calendar/changes', { change, token });

export const moreRows = (token: string, cursor: string): Promise<ImpactRows> =>
  get<ImpactRows>(`/api/previews/${encodeURIComponent(token)}/rows`, { cursor });
