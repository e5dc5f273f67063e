import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

import type { Summary } from '../../../api/schema';

export type { Summary, SummaryDuration as Duration } from '../../../api/schema';

export const summaryQuery = (unit?: string) =>
  queryOptions({
    queryKey: ['monitoring', 'summary', unit ?? null],
    queryFn: () => get('/api/monitoring/summary', { query: { unit } }),
    placeholderData: (previous: Summary | undefined) => previous,
  });
