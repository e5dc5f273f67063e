import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { FormSchema } from '../../../api/types';
import type { NodeCount } from '../../../components/diagram/counts';

/** What a version consists of never changes once it is loaded. */
const forGood = { staleTime: Number.POSITIVE_INFINITY };

export const diagramQuery = (version: number) =>
  queryOptions({
    queryKey: ['catalogue', version, 'diagram'],
    queryFn: () => get<string>(`/api/catalogue/versions/${version}/diagram`),
    ...forGood,
  });

export const decisionQuery = (version: number, key: string) =>
  queryOptions({
    queryKey: ['catalogue', version, 'decision', key],
    queryFn: () => get<string>(`/api/catalogue/versions/${version}/decisions/${encodeURIComponent(key)}`),
    ...forGood,
  });

export const formQuery = (version: number, form: string) =>
  queryOptions({
    queryKey: ['catalogue', version, 'form', form],
    queryFn: () => get<FormSchema>(`/api/catalogue/versions/${version}/forms/${encodeURIComponent(form)}`),
    ...forGood,
  });

/** Seconds between two looks at where dossiers stand. */
const REFRESH = 15;

export const tokensQuery = (version: number) =>
  queryOptions({
    queryKey: ['catalogue', version, 'tokens'],
    queryFn: () => get<NodeCount[]>(`/api/catalogue/versions/${version}/tokens`),
    refetchInterval: REFRESH * 1000,
  });
