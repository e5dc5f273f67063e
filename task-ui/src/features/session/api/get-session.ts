import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';

const MAKING_POLL_MILLIS = 2_000;

export const SESSION_KEY = ['session'] as const;

/** Who is signed in and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: () => get('/api/session'),
  staleTime: 60_000,
});

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => get('/api/sign-in-options'),
  staleTime: 60_000,
  // while the trial data are being made the page follows them
  refetchInterval: ({ state }) => (state.data?.demo?.making == null ? false : MAKING_POLL_MILLIS),
});
