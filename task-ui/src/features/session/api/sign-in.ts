import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, remove } from '../../../api/http';
import type { Session } from '../../../api/types';
import { SESSION_KEY } from './get-session';

export type Credentials = { username: string; password: string };

/** Signs in; everything kept from an earlier person is dropped first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => post<Session>('/api/session', credentials),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove<void>('/api/session'),
    onSettled: () => client.clear(),
  });
}

/** Puts the trial data back to their start; exists in the demo only. */
export function useResetDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<void>('/api/demo/reset'),
    onSuccess: () => client.clear(),
  });
}
