import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Turn } from '../../../components/gantt/timeline';

/** Office minutes that finished dossiers spent with one party: the middle one and the one that nine of ten stay under. */
export type Duration = { part: Turn; p50: number; p90: number };

export type Summary = {
  open: number;
  late: number;
  dueSoon: number;
  paused: number;
  /** Dossiers finished in the last 30 days, by outcome of the due date. */
  finished30d: { early: number; onTime: number; overdue: number };
  durations: Duration[];
};

export const summaryQuery = (unit?: string) =>
  queryOptions({
    queryKey: ['monitoring', 'summary', unit ?? null],
    queryFn: () => get<Summary>('/api/monitoring/summary', { unit }),
  });
