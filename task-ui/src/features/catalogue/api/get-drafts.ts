import { queryOptions } from '@tanstack/react-query';
import { get, remove } from '../../../api/http';

export type { DraftFinding as Finding, DraftView as Draft } from '../../../api/schema';

/** Milliseconds between two looks at the list, and at a draft: whoever saves in an editor looks there next. */
const REFRESH_LIST = 15_000;
const REFRESH = 3_000;

export const draftsQuery = queryOptions({
  queryKey: ['catalogue', 'drafts'],
  queryFn: () => get('/api/catalogue/drafts'),
  refetchInterval: REFRESH_LIST,
});

export const draftQuery = (slug: string) =>
  queryOptions({
    queryKey: ['catalogue', 'drafts', slug],
    queryFn: () => get('/api/catalogue/drafts/{slug}', { path: { slug } }),
    refetchInterval: REFRESH,
  });

export const removeDraft = (slug: string) => remove('/api/catalogue/drafts/{slug}', { path: { slug } });
