import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { UnitRef } from '../../../api/types';

/** The units in the order of their tree. */
export const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: () => get<UnitRef[]>('/api/organisation/units'),
  staleTime: 5 * 60_000,
});
