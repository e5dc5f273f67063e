import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { Text } from '../../../api/types';

/** Differences found between the index and the database by sampling. */
export type Drift = { checkedAt: string | null; sampled: number; repaired: number; missing: number };

export type Consumer = {
  name: string;
  position: number | string;
  /** Events of the journal that it has not read yet. */
  behind: number;
  holder: string | null;
  parked: number;
  lastError: string | null;
};

/** A technical failure said so that the owner of the process understands it, with what happens next. */
export type Incident = { id: string; dossierCode: string; sentence: Text; next: Text; at: string; retriesLeft: number };

export type Operations = {
  index: {
    available: boolean;
    lagMillis: number;
    documents: number;
    dossiers: number;
    drift: Drift;
    reindex: { running: boolean; done: number; total: number } | null;
  };
  consumers: Consumer[];
  incidents: Incident[];
  journal: { lastDigest: string | null; partitions: string[] };
};

/** An event that a consumer could not take, put aside with its reason. */
export type ParkedEvent = {
  id: number | string;
  consumer: string;
  dossierCode: string | null;
  type: string;
  at: string;
  error: string;
};

const REFRESH = 10_000;
const REFRESH_WHILE_REINDEXING = 1_500;

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: () => get<Operations>('/api/operations'),
  refetchInterval: (query) => (query.state.data?.index.reindex?.running ? REFRESH_WHILE_REINDEXING : REFRESH),
});

export const parkedQuery = queryOptions({
  queryKey: ['operations', 'parked'],
  queryFn: () => get<ParkedEvent[] | { items: ParkedEvent[] }>('/api/operations/parked'),
  select: (answer) => (Array.isArray(answer) ? answer : answer.items),
});

export const retryIncident = (id: string) => post<unknown>(`/api/operations/incidents/${encodeURIComponent(id)}/retry`);
export const replayParked = (id: string) => post<unknown>(`/api/operations/parked/${encodeURIComponent(id)}/replay`);
export const startReindex = () => post<unknown>('/api/operations/reindex');

/** What a check of the chains and digests found. */
export type Verification = { ok?: boolean; verified?: boolean; checked?: number; problems?: (Text | string)[] };
export const verifyJournal = () => post<Verification>('/api/operations/journal/verify');
