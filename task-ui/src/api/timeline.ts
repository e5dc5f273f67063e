import { queryOptions } from '@tanstack/react-query';
import type { Timeline } from '../components/gantt/timeline';
import { get } from './http';

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', code, 'timeline'],
    queryFn: () => get<Timeline>(`/api/dossiers/${encodeURIComponent(code)}/timeline`),
  });
