import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

/** The units in the order of their tree. */
export const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: () => get('/api/organisation/units'),
  staleTime: 5 * 60_000,
});
