import { get, post } from '../../../api/http';
import type { CalendarChange } from '../../../api/schema';

export type { CalendarChange, CalendarChangesApplied as Applied } from '../../../api/schema';

export const ENTRY_KINDS = ['HOLIDAY', 'SWAP_WORK', 'CLOSURE', 'DUTY'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the change would do; what it lists is exactly what applying it with its token does. */
export const previewChange = (change: CalendarChange) => post('/api/calendar/changes/preview', { body: change });

export const applyChange = (change: CalendarChange, token: string) =>
  post('/api/calendar/changes', { body: { change, token } });

export const moreRows = (token: string, cursor: string) =>
  get('/api/previews/{token}/rows', { path: { token }, query: { cursor } });
