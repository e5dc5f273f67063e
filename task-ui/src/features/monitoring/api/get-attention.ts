import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Facet, Person, Text, UnitRef } from '../../../api/types';
import type { Turn } from '../../../components/gantt/timeline';

export type Kind = 'late' | 'dueSoon';

/** A dossier that is late or nearly due, and who holds it up. Minutes are office minutes. */
export type AttentionRow = {
  code: string;
  ownerName: string;
  procedureName: Text;
  unit: UnitRef;
  status: number;
  dueAt: string;
  lateMinutes: number | null;
  remainingMinutes: number | null;
  step: Text;
  turn: Turn;
  holder: Person | null;
  /** When the open step or wait began; null when nothing waits for anybody in particular. */
  since: string | null;
};

export type AttentionSlice = {
  items: AttentionRow[];
  next: string | null;
  total: number;
  turns: Facet[];
  units: Facet[];
};
export type AttentionFilter = { kind: Kind; turn?: Turn; unit?: string };

/** The dossiers that need a manager, most urgent first, a page at a time. */
export const attentionQuery = (filter: AttentionFilter) =>
  infiniteQueryOptions({
    queryKey: ['monitoring', 'attention', filter],
    queryFn: ({ pageParam }) =>
      get<AttentionSlice>('/api/monitoring/attention', { ...filter, size: 25, cursor: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
