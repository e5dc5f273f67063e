import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { Text } from '../../../api/types';

/** Differences found between the index and the database by sampling. */
export type Drift = { checkedAt: string; sampled: number; repaired: number; missing: number; removed: number };

export type Consumer = {
  name: string;
  position: string;
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
    /** Null before the first comparison. */
    drift: Drift | null;
    reindex: { running: boolean; done: number; total: number } | null;
  };
  consumers: Consumer[];
  incidents: Incident[];
  journal: { lastDigest: string | null; partitions: string[] };
};

/** An event that a consumer could not take, put aside with its reason. */
export type ParkedEvent = {
  id: number;
  consumer: string;
  /** Internal number of the dossier and of the event within it. */
  dossier: number;
  seq: number;
  type: string;
  reason: string;
  parkedAt: string;
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
  queryFn: () => get<ParkedEvent[]>('/api/operations/parked'),
});

export const retryIncident = (id: string) => post<unknown>(`/api/operations/incidents/${encodeURIComponent(id)}/retry`);
export const replayParked = (id: number) => post<unknown>(`/api/operations/parked/${id}/replay`);
export const startReindex = () => post<unknown>('/api/operations/reindex');

/** What a check of the chains and digests found. */
export type Verification = {
  sound: boolean;
  dossiers: number;
  rows: number;
  digests: number;
  lastDigest: string | null;
  /** The first hundred. */
  findings: { kind: string; text: Text; dossier: number | null; seq: number | null; digest: number | null }[];
};
export const verifyJournal = () => post<Verification>('/api/operations/journal/verify');
