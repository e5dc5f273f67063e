import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, put } from './http';
import type { MailPreference, NoticeView } from './schema';

export type { MailPreference };

export type Notice = NoticeView;
export type NoticeKind = NoticeView['kind'];

const KEY = ['notices'] as const;

/** Number of unread notices; a hundred stands for a hundred or more. The stream tells it at once, this asks in case it is cut. */
export const unreadQuery = queryOptions({
  queryKey: [...KEY, 'unread'],
  queryFn: () => get('/api/notices/unread'),
  staleTime: 30_000,
  refetchInterval: 60_000,
});

/** The officer's notices page by page, the newest first. */
export const noticesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'list', unread],
    queryFn: ({ pageParam }) => get('/api/notices', { query: { unread, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const preferencesQuery = queryOptions({
  queryKey: ['notice-preferences'],
  queryFn: () => get('/api/notice-preferences'),
});

/** Marks one notice, unless something has joined it since this instant, or all up to it as read. */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: { id?: number; upTo: string }) =>
      which.id === undefined
        ? put('/api/notices/read', { body: { upTo: which.upTo } })
        : put('/api/notices/{id}/read', { path: { id: which.id }, body: { upTo: which.upTo } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Sets which kinds are not to be told. */
export function usePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (refused: NoticeKind[]) => put('/api/notice-preferences', { body: { refused } }),
    onSuccess: (saved) => client.setQueryData(preferencesQuery.queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
}

export const mailPreferenceQuery = queryOptions({
  queryKey: ['mail-preference'],
  queryFn: () => get('/api/mail-preferences'),
});

/** Sets what is to be told by mail, and in which language. */
export function useMailPreference() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ wish, language }: Pick<MailPreference, 'wish' | 'language'>) =>
      put('/api/mail-preferences', { body: { wish, language } }),
    onSuccess: (saved) => client.setQueryData(mailPreferenceQuery.queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: mailPreferenceQuery.queryKey }),
  });
}
