import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { HandOverDesk, HandOverView, NotReceived } from '../../../api/schema';

export type { HandOverDesk, HandOverRow, HandOverView, NotReceived, WaitingPaper } from '../../../api/schema';
export type HandOverLine = HandOverView['items'][number];

/** A side of a unit: whose papers are looked at. */
export type AtDesk = { unit: string; side: HandOverDesk['side'] };

const KEY = ['hand-overs'] as const;

export const desksQuery = queryOptions({
  queryKey: [...KEY, 'desks'],
  queryFn: () => get('/api/hand-overs/desks'),
  staleTime: 60_000,
});

export const waitingQuery = (desk: AtDesk) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'waiting', desk] as const,
    queryFn: ({ pageParam }) => get('/api/hand-overs/waiting', { query: { ...desk, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const listsQuery = (desk: AtDesk) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'lists', desk] as const,
    queryFn: ({ pageParam }) => get('/api/hand-overs', { query: { ...desk, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const handOverQuery = (serial: string) =>
  queryOptions({
    queryKey: [...KEY, 'list', serial] as const,
    queryFn: () => get('/api/hand-overs/{serial}', { path: { serial } }),
  });

/** Makes a list; where it stands is asked anew, whether it was made or refused. */
export function useMake(desk: AtDesk, onMade: (list: HandOverView) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wish: { toUnit: string; dossiers: string[] }) =>
      post('/api/hand-overs', { body: { unitCode: desk.unit, side: desk.side, ...wish } }),
    onSuccess: onMade,
    onSettled: () => cache.invalidateQueries({ queryKey: KEY }),
  });
}

export type Confirmation =
  | { kind: 'give' }
  | { kind: 'receive'; dossiers: string[] }
  | { kind: 'miss'; dossier: string; reason: NotReceived };

/** Confirms something about a list; the answer is the list as it is then. */
export function useConfirm(serial: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (said: Confirmation) => {
      const path = { serial };
      if (said.kind === 'give') return post('/api/hand-overs/{serial}/give', { path });
      if (said.kind === 'receive')
        return post('/api/hand-overs/{serial}/receive', { path, body: { dossiers: said.dossiers } });
      return post('/api/hand-overs/{serial}/not-received', {
        path,
        body: { dossier: said.dossier, reason: said.reason },
      });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: KEY }),
  });
}
