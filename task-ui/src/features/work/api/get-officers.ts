import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Role } from '../../../api/schema';

/** Officers of a unit who hold the role of a task: those it can be given to. */
export const officersQuery = (unit: string, role: Role) =>
  queryOptions({
    queryKey: ['officers', unit, role],
    queryFn: () => get('/api/organisation/units/{code}/officers', { path: { code: unit }, query: { role } }),
    staleTime: 60_000,
  });
