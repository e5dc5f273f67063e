import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '../../../api/http';
import type { OfficerEntry, PositionEntry } from '../../../api/schema';

export type { OfficerAccount, OfficerAccountDated, OfficerImport, OfficerImportLine } from '../../../api/schema';
export type { OfficerEntry, PositionEntry };

/** An account with its past. */
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', 'one', id], queryFn: () => get('/api/officers/{id}', { path: { id } }) });

/** Roles that the administrator may give. */
export const rolesQuery = queryOptions({
  queryKey: ['accounts', 'roles'],
  queryFn: () => get('/api/officers/roles'),
  staleTime: 5 * 60_000,
});

/** The answer holds a password that nobody can read again. */
export const createOfficer = (entry: OfficerEntry) => post('/api/officers', { body: entry });

export const resetPassword = (id: string) => post('/api/officers/{id}/password-reset', { path: { id } });

export const givePosition = ({ id, entry }: { id: string; entry: PositionEntry }) =>
  post('/api/officers/{id}/positions', { path: { id }, body: entry });

/** Names a position by unit, role and first day and sets its last day. */
export const endPosition = ({ id, entry }: { id: string; entry: PositionEntry }) =>
  post('/api/officers/{id}/positions/end', { path: { id }, body: entry });

export const previewFile = (csv: string) => post('/api/officer-file/preview', { body: { csv } });

export const applyFile = ({ csv, token }: { csv: string; token: string }) =>
  post('/api/officer-file', { body: { file: { csv }, token } });

/** Null takes the address away. */
export const setMailAddress = (id: string, address: string | null) =>
  put('/api/officers/{id}/mail-address', { path: { id }, body: { address } });
