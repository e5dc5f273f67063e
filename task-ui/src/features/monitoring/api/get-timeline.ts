import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Timeline } from '../../../components/gantt/timeline';

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code, 'timeline'],
    queryFn: () => get<Timeline>(`/api/dossiers/${encodeURIComponent(code)}/timeline`),
  });
