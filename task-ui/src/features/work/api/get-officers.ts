import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Person } from '../../../api/types';

/** Officers of a unit who hold the role of a task: those it can be given to. */
export const officersQuery = (unit: string, role: string) =>
  queryOptions({
    queryKey: ['officers', unit, role],
    queryFn: () => get<Person[]>(`/api/organisation/units/${encodeURIComponent(unit)}/officers`, { role }),
    staleTime: 60_000,
  });
