import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

/** The day at the counter in numbers; they change with every list of tasks. */
export const counterTodayQuery = queryOptions({
  queryKey: ['tasks', 'counter-today'],
  queryFn: () => get('/api/counter/today'),
  refetchInterval: 60_000,
});
