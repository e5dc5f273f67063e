import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { AbsenceRequest } from '../../../api/schema';

export type {
  AbsenceRequest,
  AbsenceView,
  AbsenceViewCandidate as Candidate,
  AbsenceViewOptions as Options,
} from '../../../api/schema';

export const REASONS = ['LEAVE', 'ILLNESS', 'BUSINESS_TRIP', 'TRAINING', 'OTHER'] as const;

/** All absences of an officer, and those of others in which they are named. */
export const absencesQuery = (officer: string) =>
  queryOptions({
    queryKey: ['absences', officer],
    queryFn: () => get('/api/absences', { query: { officer } }),
  });

/** Who can stand in for the officer, and for which procedures one can be named. */
export const optionsQuery = (officer: string) =>
  queryOptions({
    queryKey: ['absences', officer, 'options'],
    queryFn: () => get('/api/absences/options', { query: { officer } }),
  });

/** The officers of a unit, to choose the one who is away. */
export const colleaguesQuery = (unit: string) =>
  queryOptions({
    queryKey: ['officers', unit],
    queryFn: () => get('/api/organisation/units/{code}/officers', { path: { code: unit } }),
    staleTime: 60_000,
  });

/** With whom each task would be; what it lists is exactly what entering it with its token does. */
export const previewAbsence = (absence: AbsenceRequest) => post('/api/absences/preview', { body: absence });

export const enterAbsence = (absence: AbsenceRequest, token: string) =>
  post('/api/absences', { body: { absence, token } });

export const endAbsence = ({ id, version }: { id: number; version: number }) =>
  post('/api/absences/{id}/end', { path: { id }, body: { version } });

export const moreRows = (token: string, cursor: string) =>
  get('/api/previews/{token}/rows', { path: { token }, query: { cursor } });
