import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';

export type {
  ConsumerStatus as Consumer,
  Drift,
  Incident,
  MailDelivery as Mail,
  Overview as Operations,
  ParkedRowsParked as ParkedEvent,
  Verification,
} from '../../../api/schema';

const REFRESH = 10_000;
const REFRESH_WHILE_REINDEXING = 1_500;

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: () => get('/api/operations'),
  refetchInterval: (query) => (query.state.data?.index.reindex?.running ? REFRESH_WHILE_REINDEXING : REFRESH),
});

export const parkedQuery = queryOptions({
  queryKey: ['operations', 'parked'],
  queryFn: () => get('/api/operations/parked'),
  refetchInterval: REFRESH,
});

export const retryIncident = (id: string) => post('/api/operations/incidents/{id}/retry', { path: { id } });
export const replayParked = (id: number) => post('/api/operations/parked/{id}/replay', { path: { id } });
export const startReindex = () => post('/api/operations/reindex');

export const verifyJournal = () => post('/api/operations/journal/verify');
export const switchPopulation = (reachable: boolean) =>
  post('/api/operations/stand-ins/population', { body: { reachable } });

export const mailQuery = queryOptions({
  queryKey: ['operations', 'mail'],
  queryFn: () => get('/api/operations/mail'),
  refetchInterval: REFRESH,
});

export const retryMail = (id: number) => post('/api/operations/mail/{id}/retry', { path: { id } });
