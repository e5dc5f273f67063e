import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Session } from '../../../api/types';
import { forgetPerson } from '../../../lib/person-change';

const MAKING_POLL_MILLIS = 2_000;

export const SESSION_KEY = ['session'] as const;

/** Who is signed in and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ client }) => {
    const session = await get('/api/session');
    forgetFormer(client, session);
    return session;
  },
  staleTime: 60_000,
});

/** Another tab can sign somebody else in: what this tab knows was told to the person before. */
function forgetFormer(client: QueryClient, now: Session) {
  const former = client.getQueryData<Session>(SESSION_KEY)?.officer;
  if (!former || former.username === now.officer?.username) return;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  forgetPerson();
}

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => get('/api/sign-in-options'),
  staleTime: 60_000,
  // while the trial data are being made the page follows them
  refetchInterval: ({ state }) => (state.data?.demo?.making == null ? false : MAKING_POLL_MILLIS),
});
