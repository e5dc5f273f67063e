import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../api/http';
import type { RemovalRequest } from '../../../api/schema';

export type { AccountView, AccountViewLocked as Locked } from '../../../api/schema';

/** Whose account is locked, and to whom the tasks go. */
export type Removal = RemovalRequest & { officer: string };

/** The accounts of a unit, locked ones included. */
export const accountsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['accounts', unit],
    queryFn: () => get('/api/officers', { query: { unit } }),
  });

/** Those who hold a role of the officer in the same unit. */
export const receiversQuery = (officer: string) =>
  queryOptions({
    queryKey: ['accounts', 'receivers', officer],
    queryFn: () => get('/api/officers/{id}/receivers', { path: { id: officer } }),
  });

/** Where each task would go; what it lists is exactly what locking with its token does. */
export const previewLock = ({ officer, receivers }: Removal) =>
  post('/api/officers/{id}/lock/preview', { path: { id: officer }, body: { receivers } });

export const lock = ({ officer, receivers }: Removal, token: string) =>
  post('/api/officers/{id}/lock', { path: { id: officer }, body: { removal: { receivers }, token } });

export const unlock = (officer: string) => post('/api/officers/{id}/unlock', { path: { id: officer } });

export const moreRows = (token: string, cursor: string) =>
  get('/api/previews/{token}/rows', { path: { token }, query: { cursor } });
