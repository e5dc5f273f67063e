import { queryOptions } from '@tanstack/react-query';
import { get, put, remove } from '../../../api/http';
import { problemOf } from '../../../api/problem';
import type { KeptSeries } from '../series';

/** A series as the server has it; null where it has none of this name. */
export type StoredSeries = { version: number; savedAt: string; data: KeptSeries };

/** The officer's series that have not ended. */
export const openSeriesQuery = queryOptions({
  queryKey: ['reception', 'series'],
  queryFn: () => get('/api/reception/series'),
  staleTime: 0,
});

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['reception', 'series', id],
    queryFn: async (): Promise<StoredSeries | null> => {
      try {
        const { version, savedAt, data } = await get('/api/reception/series/{id}', { path: { id } });
        return { version, savedAt, data: data as KeptSeries };
      } catch (error) {
        if (problemOf(error)?.status === 404) return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const keepSeries = (id: string, procedureCode: string, after: number | null, data: KeptSeries) =>
  put('/api/reception/series/{id}', { path: { id }, body: { after, procedureCode, data } });

export const endSeries = (id: string) => remove('/api/reception/series/{id}', { path: { id } });
