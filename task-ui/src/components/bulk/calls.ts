import { queryOptions } from '@tanstack/react-query';
import { get, newKey, post } from '../../api/http';
import type { BulkRequest, BulkSelection } from '../../api/schema';

export type { BulkDecision, BulkProgress, BulkRequest, BulkStep } from '../../api/schema';

/** What the decision would do with each step; what it lists is exactly what beginning with its token does. */
export const previewBulk = (request: BulkRequest) => post('/api/bulk/preview', { body: request });

export const beginBulk = (_: BulkRequest, token: string) => post('/api/bulk', { body: { token } });

export const recallBulk = (id: number) => post('/api/bulk/{id}/recall', { path: { id }, key: newKey() });

/** The forms that the dossiers of a selection have, and how many have each. */
export const formOfferQuery = (selection: BulkSelection) =>
  queryOptions({
    queryKey: ['bulk', 'forms', selection],
    queryFn: () => post('/api/bulk/forms', { body: { selection } }),
    gcTime: 0,
  });

export const moreRows = (token: string, cursor: string) =>
  get('/api/previews/{token}/rows', { path: { token }, query: { cursor } });

const SOON = 700;

/** How far an action is; asked again while it runs. */
export const bulkQuery = (id: number) =>
  queryOptions({
    queryKey: ['bulk', id],
    queryFn: () => get('/api/bulk/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.running === false ? false : SOON),
  });

/** The officer's last actions, the newest first. */
export const latestQuery = queryOptions({
  queryKey: ['bulk'],
  queryFn: () => get('/api/bulk'),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some((action) => action.running) ? SOON : false),
});

export const stepsQuery = (id: number, cursor: string | null) =>
  queryOptions({
    queryKey: ['bulk', id, 'steps', cursor],
    queryFn: () => get('/api/bulk/{id}/steps', { path: { id }, query: { cursor } }),
  });
