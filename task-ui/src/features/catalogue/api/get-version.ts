import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

export type {
  VersionView as Parts,
  VersionViewDecision as DecisionRef,
  VersionViewNode as DiagramNode,
} from '../../../api/schema';

/** What a version consists of never changes once it is loaded. */
const forGood = { staleTime: Number.POSITIVE_INFINITY };

export const partsQuery = (version: number) =>
  queryOptions({
    queryKey: ['catalogue', version, 'parts'],
    queryFn: () => get('/api/catalogue/versions/{id}', { path: { id: version } }),
    ...forGood,
  });

export const diagramQuery = (version: number) =>
  queryOptions({
    queryKey: ['catalogue', version, 'diagram'],
    queryFn: () => get('/api/catalogue/versions/{id}/diagram', { path: { id: version } }),
    ...forGood,
  });

export const decisionQuery = (version: number, key: string) =>
  queryOptions({
    queryKey: ['catalogue', version, 'decision', key],
    queryFn: () => get('/api/catalogue/versions/{id}/decisions/{key}', { path: { id: version, key } }),
    ...forGood,
  });

export const formQuery = (version: number, form: string) =>
  queryOptions({
    queryKey: ['catalogue', version, 'form', form],
    queryFn: () => get('/api/catalogue/versions/{id}/forms/{formId}', { path: { id: version, formId: form } }),
    ...forGood,
  });

/** Seconds between two looks at where dossiers stand. */
const REFRESH = 15;

export const tokensQuery = (version: number) =>
  queryOptions({
    queryKey: ['catalogue', version, 'tokens'],
    queryFn: () => get('/api/catalogue/versions/{id}/tokens', { path: { id: version } }),
    refetchInterval: REFRESH * 1000,
  });
